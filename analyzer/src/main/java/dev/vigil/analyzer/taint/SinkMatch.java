package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.formula.RangeMatch;

/**
 * Where a sink matches.
 *
 * @param id its number among the matches of all sinks of the rule
 * @param range the place and its metavariables
 * @param sink what the rule says
 */
record SinkMatch(int id, RangeMatch range, TaintSink sink) {}
