package dev.vigil.analyzer.taint.specification;

import dev.vigil.analyzer.formula.Formula;

/**
 * Where tainted data must not arrive.
 *
 * @param formula of the sink
 * @param exact whether only the whole match (of a call, its arguments) is the sink, not each
 *     expression inside of it too
 * @param requirement which taint it must be
 * @param atExit whether it is a sink only where the function may end behind it
 */
public record TaintSink(
    Formula formula, boolean exact, SinkRequirement requirement, boolean atExit) {}
