package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.symbol.LocalNames;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.Update;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of variables of a file that may change where nothing is assigned to them: those to
 * which there are pointers, and those that stand in a function without a name and are assigned
 * again somewhere. Variables are told by their names alone.
 */
final class SharedNames {
  private SharedNames() {}

  static Set<String> of(FileIndex index) {
    Set<String> assigned = new HashSet<>();
    for (Node node : index.of(NodeKind.ASSIGNMENT)) {
      Assignment assignment = (Assignment) node;
      if (assignment.annotation().isEmpty()) {
        assignment.targets().forEach(target -> add(target, assigned));
      }
    }
    for (Node node : index.of(NodeKind.ASSIGNMENT_EXPRESSION)) {
      add(((AssignmentExpression) node).target(), assigned);
    }
    for (Node node : index.of(NodeKind.UPDATE)) {
      add(((Update) node).target(), assigned);
    }
    Set<String> inside = new HashSet<>();
    int end = 0;
    for (Node lambda : index.of(NodeKind.LAMBDA)) {
      if (lambda.span().end() > end) {
        addNames(lambda, inside);
        end = lambda.span().end();
      }
    }
    inside.retainAll(assigned);
    for (Node node : index.of(NodeKind.UNARY)) {
      Unary unary = (Unary) node;
      if (unary.operator() == UnaryOperator.ADDRESS) {
        add(unary.operand(), inside);
      }
    }
    return inside;
  }

  private static void addNames(Node node, Set<String> names) {
    if (node instanceof Name name) {
      names.add(name.name());
    }
    node.forEachChild(child -> addNames(child, names));
  }

  private static void add(Expression target, Set<String> names) {
    names.addAll(LocalNames.ofTarget(target));
  }
}
