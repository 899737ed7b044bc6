package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.specification.TaintPropagator;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
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
public record PropagatorMatch(int id, TaintPropagator propagator, List<Node> from, List<Node> to) {
  public PropagatorMatch {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Where the taint waits between the one expression and the other. */
  public AccessPath waiting() {
    return AccessPath.variable("->" + id);
  }

  /** Whether taint comes when the expression to which it goes is evaluated already. */
  public boolean isBackwards() {
    return !from.isEmpty()
        && !to.isEmpty()
        && to.get(0).span().start() < from.get(0).span().start();
  }

  /** What arrives of taint. */
  public Taints arriving(Taints taints) {
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
