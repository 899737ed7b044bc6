/** Options that several commands share. */
@NullMarked
package dev.vigil.cli.option;

import org.jspecify.annotations.NullMarked;
