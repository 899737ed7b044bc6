package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.List;

/**
 * Whether two pieces of code are the same but for place, layout, comments and the spelling of
 * literals. A name is the same wherever it stands, as an expression or not.
 */
final class StructuralEquality {
  private StructuralEquality() {}

  static boolean equal(List<? extends Node> one, List<? extends Node> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!equal(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean equal(Node one, Node other) {
    if (one.kind() != other.kind()) {
      return switch (one) {
        case Name name -> other instanceof Identifier same && name.name().equals(same.name());
        case Identifier name -> other instanceof Name same && name.name().equals(same.name());
        default -> false;
      };
    }
    return Shape.of(one).equals(Shape.of(other)) && equal(one.children(), other.children());
  }
}
