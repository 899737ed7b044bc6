package dev.vigil.analyzer.taint.specification;

import dev.vigil.analyzer.formula.Formula;

/**
 * What makes data harmless.
 *
 * @param formula of the sanitizer
 * @param exact whether only the whole match is harmless, not each expression inside of it too
 * @param sideEffect whether a variable that is the match is harmless from there on
 * @param notConflicting whether a match that is exactly a source or a sink does not count
 */
public record TaintSanitizer(
    Formula formula, boolean exact, SideEffect sideEffect, boolean notConflicting) {}
