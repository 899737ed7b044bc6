package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where variables and fields are given what a look says may be a constant: tells, before a function
 * is analysed, that a variable in it holds none. Used by one thread.
 */
final class AssignedConstants {
  private final FileIndex index;
  private final ConstantRules rules;

  /** Names of constants of the module and of fields, which functions read too. */
  private final Set<String> outer = new HashSet<>();

  private @Nullable Map<String, SortedPlaces> places;

  AssignedConstants(FileIndex index, ConstantRules rules) {
    this.index = index;
    this.rules = rules;
  }

  /** Notes a constant that is known in the functions of the file or of a class. */
  void addOuter(String name) {
    outer.add(name);
  }

  /** Whether a variable may hold a constant in the body of a function. */
  boolean mayBeIn(Span body, String variable) {
    return outer.contains(variable)
        || places().getOrDefault(variable, SortedPlaces.NONE).isAnyIn(body);
  }

  private Map<String, SortedPlaces> places() {
    Map<String, SortedPlaces> known = places;
    if (known == null) {
      Map<String, List<Node>> assignments = new HashMap<>();
      for (Node node : index.of(NodeKind.ASSIGNMENT)) {
        Assignment assignment = (Assignment) node;
        if (assignment.value().isPresent() && mayBeConstant(assignment.value().get(), rules)) {
          assignment.targets().forEach(target -> add(target, node, assignments));
        }
      }
      for (Node node : index.of(NodeKind.ASSIGNMENT_EXPRESSION)) {
        AssignmentExpression assignment = (AssignmentExpression) node;
        if (mayBeConstant(assignment.value(), rules)) {
          add(assignment.target(), node, assignments);
        }
      }
      Map<String, SortedPlaces> found = HashMap.newHashMap(assignments.size());
      assignments.forEach((name, nodes) -> found.put(name, SortedPlaces.of(nodes)));
      places = found;
      known = found;
    }
    return known;
  }

  /** Whether a look at what is given allows for a constant. */
  static boolean mayBeConstant(Expression value, ConstantRules rules) {
    return Constants.isLiteral(value.kind()) || Constants.isLookedUp(value, rules);
  }

  /** A field of the object itself may be a constant too. */
  private static void add(Expression target, Node assignment, Map<String, List<Node>> assignments) {
    switch (target) {
      case Name variable -> add(variable.name(), assignment, assignments);
      case FieldAccess access -> add(access.field().name(), assignment, assignments);
      default -> {}
    }
  }

  private static void add(String name, Node assignment, Map<String, List<Node>> assignments) {
    assignments.computeIfAbsent(name, any -> new ArrayList<>(1)).add(assignment);
  }
}
