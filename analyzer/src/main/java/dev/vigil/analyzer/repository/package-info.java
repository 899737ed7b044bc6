/**
 * The repository step: what needs a path. It takes a snapshot's paths and the analyses of its units
 * and gives the {@link dev.vigil.analyzer.repository.RepositoryScan}: rule {@code paths}, test
 * code, fingerprints, evidence per path. The same code runs in {@code vigil scan} and in the job.
 */
@NullMarked
package dev.vigil.analyzer.repository;

import org.jspecify.annotations.NullMarked;
