package dev.vigil.analyzer.index;

import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether two pieces of code are the same but for place, layout, comments and the spelling of
 * literals. A name is the same wherever it stands, as an expression or not.
 */
public final class StructuralEquality {
  private StructuralEquality() {}

  public static boolean equal(Node one, Node other) {
    return equal(one, other, (left, right) -> true);
  }

  /**
   * Whether all of it is the same.
   *
   * @param names whether two names that are spelled alike are the same
   */
  public static boolean equal(
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
    if (differ(one, other)) {
      return false;
    }
    if (isName(one)) {
      return names.test(one, other);
    }
    return Shape.of(one).equals(Shape.of(other)) && equal(one.children(), other.children(), names);
  }

  /** Whether two pieces of code are not the same, as a look at the nodes themselves tells. */
  public static boolean differ(Node one, Node other) {
    if (isName(one) && isName(other)) {
      return !spelling(one).equals(spelling(other));
    }
    if (one.kind() != other.kind()) {
      return true;
    }
    return switch (one) {
      case StringLiteral literal -> !literal.value().equals(((StringLiteral) other).value());
      case FieldAccess access -> differ(access.field(), ((FieldAccess) other).field());
      case Call call ->
          call.arguments().size() != ((Call) other).arguments().size()
              || differ(call.callee(), ((Call) other).callee());
      case Index index -> differ(index.index(), ((Index) other).index());
      default -> false;
    };
  }

  public static boolean isName(Node node) {
    return node instanceof Name || node instanceof Identifier;
  }

  private static String spelling(Node name) {
    return name instanceof Name variable ? variable.name() : ((Identifier) name).name();
  }
}
