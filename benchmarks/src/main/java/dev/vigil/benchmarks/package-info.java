/**
 * Measures how fast Vigil is: in process by JMH ({@link dev.vigil.benchmarks.FrontEndBenchmark},
 * {@link dev.vigil.benchmarks.AnalysisBenchmark}), as whole processes beside other tools, on
 * corpora that are obtained by name. {@link dev.vigil.benchmarks.Benchmarks} is the command.
 */
@NullMarked
package dev.vigil.benchmarks;

import org.jspecify.annotations.NullMarked;
