package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Node;
import java.util.List;
import java.util.SortedSet;

/**
 * Where a propagator matches.
 *
 * @param id its number among the matches of all propagators of the rule
 * @param propagator what the rule says
 * @param from the expressions from which taint comes
 * @param to the expressions to which it goes
 */
record PropagatorMatch(int id, TaintPropagator propagator, List<Node> from, List<Node> to) {
  PropagatorMatch {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Where the taint waits between the one expression and the other. */
  Place waiting() {
    return Place.variable("->" + id);
  }

  /** Whether taint comes when the expression to which it goes is evaluated already. */
  boolean isBackwards() {
    return !from.isEmpty()
        && !to.isEmpty()
        && to.get(0).span().start() < from.get(0).span().start();
  }

  /** What arrives of taint. */
  Taints arriving(Taints taints) {
    SortedSet<String> labels = taints.labels();
    if (taints.isEmpty() || !propagator.requires().holds(labels)) {
      return Taints.NONE;
    }
    return taints.mapped((taint, trace) -> Taints.of(relabelled(taint), trace));
  }

  private Taint relabelled(Taint taint) {
    boolean replaced =
        propagator.label().isPresent()
            && !taint.isParameter()
            && propagator.replacedLabels().map(all -> all.contains(taint.label())).orElse(true);
    return replaced ? new Taint(taint.origin(), propagator.label().orElseThrow()) : taint;
  }
}
