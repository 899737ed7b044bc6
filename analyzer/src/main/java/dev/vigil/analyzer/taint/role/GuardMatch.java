package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.syntax.Node;
import java.util.List;

/**
 * Where a guard matches.
 *
 * @param outcome of the condition for values that are harmless
 * @param checked the expressions that are checked
 */
public record GuardMatch(boolean outcome, List<Node> checked) {
  public GuardMatch {
    checked = List.copyOf(checked);
  }
}
