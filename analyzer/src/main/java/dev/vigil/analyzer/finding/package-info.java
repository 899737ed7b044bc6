/**
 * What the analyzer says of one content: {@link dev.vigil.analyzer.finding.UnitAnalysis} with its
 * {@link dev.vigil.analyzer.finding.RuleMatch matches}. Nothing here knows a path, a repository or
 * a date.
 */
@NullMarked
package dev.vigil.analyzer.finding;

import org.jspecify.annotations.NullMarked;
