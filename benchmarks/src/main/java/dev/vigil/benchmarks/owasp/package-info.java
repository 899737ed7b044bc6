/**
 * Scores a scan of an OWASP Benchmark as OWASP does: {@link dev.vigil.benchmarks.owasp.Scorecard}
 * holds what was right and wrong in each category. {@link
 * dev.vigil.benchmarks.owasp.OwaspBenchmark} is the command.
 */
@NullMarked
package dev.vigil.benchmarks.owasp;

import org.jspecify.annotations.NullMarked;
