package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Span;

/**
 * A place where a pattern matches.
 *
 * @param span what was matched
 * @param bindings what the metavariables stand for there
 */
public record CodeMatch(Span span, Bindings bindings) {}
