/**
 * Matching of code patterns on the common tree: {@link dev.vigil.analyzer.match.PatternMatcher}
 * finds the matches of a {@link dev.vigil.analyzer.pattern.CodePattern} in one file, at the
 * candidates that a prefilter leaves.
 */
@NullMarked
package dev.vigil.analyzer.match;

import org.jspecify.annotations.NullMarked;
