/**
 * Patterns of code as rules have them: a {@link dev.vigil.analyzer.pattern.CodePattern} is compiled
 * once; its matches have {@link dev.vigil.analyzer.pattern.Bindings} for its metavariables.
 */
@NullMarked
package dev.vigil.analyzer.pattern;

import org.jspecify.annotations.NullMarked;
