/**
 * Patterns for texts of any language, and their matching without a grammar: a {@link
 * dev.vigil.analyzer.generic.GenericPattern} is compiled once for one of two engines, and finds its
 * {@link dev.vigil.analyzer.generic.GenericMatch matches} in a {@link
 * dev.vigil.analyzer.generic.GenericText}, which reads a file at most once per way to see it.
 */
@NullMarked
package dev.vigil.analyzer.generic;

import org.jspecify.annotations.NullMarked;
