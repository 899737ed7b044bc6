/**
 * The Flink job around the engine: {@link dev.vigil.job.AnalyzerJob} defines it. A manifest asks
 * for its units; each unit is analysed once; when a repository has all its answers, the repository
 * step gives the scan.
 */
@NullMarked
package dev.vigil.job;

import org.jspecify.annotations.NullMarked;
