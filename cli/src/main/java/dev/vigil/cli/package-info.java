/** The command line: {@link dev.vigil.cli.Vigil} is its main class. */
@NullMarked
package dev.vigil.cli;

import org.jspecify.annotations.NullMarked;
