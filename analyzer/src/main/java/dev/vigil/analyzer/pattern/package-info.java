/**
 * Patterns of code and their matching on the common tree: a {@link
 * dev.vigil.analyzer.pattern.CodePattern} is compiled once, a {@link
 * dev.vigil.analyzer.pattern.PatternMatcher} finds its {@link dev.vigil.analyzer.pattern.CodeMatch
 * matches} in one file.
 */
@NullMarked
package dev.vigil.analyzer.pattern;

import org.jspecify.annotations.NullMarked;
