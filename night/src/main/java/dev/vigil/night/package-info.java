/**
 * The orchestration of a night: which processes run when, what is waited for, and what came of it.
 * {@link dev.vigil.night.Night} runs all stages; {@link dev.vigil.night.AnalysisRun}, {@link
 * dev.vigil.night.CatchUp} and {@link dev.vigil.night.IndexRebuild} run one of them. It knows no
 * command line: it takes records and reports to a {@link dev.vigil.night.message.Progress}.
 */
@NullMarked
package dev.vigil.night;

import org.jspecify.annotations.NullMarked;
