/** The commands; each reads its options, calls what does the work, and prints the result. */
@NullMarked
package dev.vigil.cli.command;

import org.jspecify.annotations.NullMarked;
