package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a file gives values to variables and fields of some names, in whichever way. */
final class FieldWrites {
  private static final List<NodeKind> WRITING =
      List.of(
          NodeKind.ASSIGNMENT,
          NodeKind.ASSIGNMENT_EXPRESSION,
          NodeKind.UPDATE,
          NodeKind.DELETE,
          NodeKind.FOR_EACH,
          NodeKind.WITH_ITEM);

  private final Set<String> names;
  private final Map<String, List<Write>> writes = new HashMap<>();

  /**
   * A place where a variable or field gets a value.
   *
   * @param node the statement or expression that gives it
   * @param target a name or an access to a field
   * @param value what it is given, if nothing else has a part in it
   */
  record Write(Node node, Expression target, Optional<Expression> value) {}

  private FieldWrites(Set<String> names) {
    this.names = names;
  }

  static FieldWrites of(Set<String> names, FileIndex index, WorkBudget budget) {
    FieldWrites found = new FieldWrites(names);
    for (NodeKind kind : WRITING) {
      for (Node node : index.of(kind)) {
        budget.take(1);
        found.add(node);
      }
    }
    return found;
  }

  /** The places where one of the names gets a value. */
  List<Write> to(String name) {
    return Collections.unmodifiableList(writes.getOrDefault(name, List.of()));
  }

  private void add(Node node) {
    switch (node) {
      case Assignment assignment -> {
        Optional<Expression> value =
            assignment.operator().isEmpty() ? assignment.value() : Optional.empty();
        assignment.targets().forEach(target -> add(node, target, value));
      }
      case AssignmentExpression assignment ->
          add(
              node,
              assignment.target(),
              assignment.operator().isEmpty() ? Optional.of(assignment.value()) : Optional.empty());
      case Update update -> add(node, update.target(), Optional.empty());
      case Delete delete -> delete.targets().forEach(target -> add(node, target, Optional.empty()));
      case ForEach loop -> add(node, loop.target(), Optional.empty());
      case WithItem item -> item.target().ifPresent(target -> add(node, target, Optional.empty()));
      default -> {}
    }
  }

  private void add(Node node, Expression target, Optional<Expression> value) {
    switch (target) {
      case Name variable -> add(variable.name(), new Write(node, target, value));
      case FieldAccess access -> add(access.field().name(), new Write(node, target, value));
      case Spread spread -> add(node, spread.value(), Optional.empty());
      case Dictionary entries ->
          entries.targets().forEach(element -> add(node, element, Optional.empty()));
      case AssignmentExpression given -> add(node, given.target(), Optional.empty());
      case Collection several ->
          several.elements().forEach(element -> add(node, element, Optional.empty()));
      default -> {}
    }
  }

  private void add(String name, Write write) {
    if (names.contains(name)) {
      writes.computeIfAbsent(name, any -> new ArrayList<>(1)).add(write);
    }
  }
}
