/** The checks of {@code vigil doctor}. */
@NullMarked
package dev.vigil.cli.doctor;

import org.jspecify.annotations.NullMarked;
