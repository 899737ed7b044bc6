/**
 * How front ends compare with the reference implementations of their languages: {@link
 * dev.vigil.benchmarks.frontend.AcceptanceComparison} for what is accepted, {@link
 * dev.vigil.benchmarks.frontend.RecoveryRate} for what an error costs.
 */
@NullMarked
package dev.vigil.benchmarks.frontend;

import org.jspecify.annotations.NullMarked;
