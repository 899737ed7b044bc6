package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.formula.RangeMatch;

/**
 * Where a source matches.
 *
 * @param id its number among the matches of all sources of the rule
 * @param range the place and its metavariables
 * @param source what the rule says
 */
record SourceMatch(int id, RangeMatch range, TaintSource source) {
  Taint taint() {
    return new Taint(id, source.label());
  }
}
