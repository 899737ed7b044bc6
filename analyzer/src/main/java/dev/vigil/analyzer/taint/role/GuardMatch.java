package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.syntax.Node;
import java.util.List;

/**
 * Where a guard matches.
 *
 * @param outcome of the condition for values that are harmless
 * @param checked the expressions that are checked
 * @param against the expressions that must be harmless for the check to mean something
 */
public record GuardMatch(boolean outcome, List<Node> checked, List<Node> against) {
  public GuardMatch {
    checked = List.copyOf(checked);
    against = List.copyOf(against);
  }
}
