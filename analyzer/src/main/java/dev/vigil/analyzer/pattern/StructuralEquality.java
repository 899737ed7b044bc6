package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Node;
import java.util.List;

/** Whether two pieces of code are the same but for place, layout and comments. */
final class StructuralEquality {
  private StructuralEquality() {}

  static boolean equal(List<Node> one, List<Node> other) {
    return one.equals(other);
  }
}
