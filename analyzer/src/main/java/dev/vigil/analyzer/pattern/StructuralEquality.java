package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether two pieces of code are the same but for place, layout, comments and the spelling of
 * literals. A name is the same wherever it stands, as an expression or not.
 */
final class StructuralEquality {
  private StructuralEquality() {}

  static boolean equal(Node one, Node other) {
    return equal(one, other, (left, right) -> true);
  }

  /**
   * Whether all of it is the same.
   *
   * @param names whether two names that are spelled alike are the same
   */
  static boolean equal(
      List<? extends Node> one, List<? extends Node> other, BiPredicate<Node, Node> names) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!equal(one.get(i), other.get(i), names)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(Node one, Node other, BiPredicate<Node, Node> names) {
    if (isName(one) && isName(other)) {
      return spelling(one).equals(spelling(other)) && names.test(one, other);
    }
    return one.kind() == other.kind()
        && Shape.of(one).equals(Shape.of(other))
        && equal(one.children(), other.children(), names);
  }

  static boolean isName(Node node) {
    return node instanceof Name || node instanceof Identifier;
  }

  private static String spelling(Node name) {
    return name instanceof Name variable ? variable.name() : ((Identifier) name).name();
  }
}
