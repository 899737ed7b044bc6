/** The built-in rule packs as the analyser takes them. */
@NullMarked
package dev.vigil.rules;

import org.jspecify.annotations.NullMarked;
