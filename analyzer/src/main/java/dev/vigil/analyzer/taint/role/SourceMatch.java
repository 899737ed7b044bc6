package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.value.Taint;

/**
 * Where a source matches.
 *
 * @param id its number among the matches of all sources of the rule
 * @param range the place and its metavariables
 * @param source what the rule says
 */
public record SourceMatch(int id, RangeMatch range, TaintSource source) {
  public Taint taint() {
    return new Taint(id, source.label());
  }
}
