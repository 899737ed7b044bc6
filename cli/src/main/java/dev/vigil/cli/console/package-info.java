/** The terminal. */
@NullMarked
package dev.vigil.cli.console;

import org.jspecify.annotations.NullMarked;
