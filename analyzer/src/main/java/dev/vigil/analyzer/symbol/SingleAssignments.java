package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the variables that a module assigns once, and nobody declares global. */
public final class SingleAssignments {
  private final WorkBudget budget;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Assignment> assignments = new ArrayList<>();

  private SingleAssignments(WorkBudget budget) {
    this.budget = budget;
  }

  /** The assignments, each with a name as its only target and a value. */
  public static List<Assignment> of(Module module, FileIndex index, WorkBudget budget) {
    Set<String> global = new HashSet<>();
    for (Node declaration : index.of(NodeKind.SCOPE_DECLARATION)) {
      ((ScopeDeclaration) declaration).names().forEach(name -> global.add(name.name()));
    }
    SingleAssignments found = new SingleAssignments(budget);
    found.collect(module);
    return found.assignments.stream()
        .filter(assignment ->
            assignment.targets().size() == 1
                && assignment.operator().isEmpty()
                && assignment.value().isPresent()
                && assignment.targets().get(0) instanceof Name name
                && found.counts.getOrDefault(name.name(), 0) == 1
                && !global.contains(name.name()))
        .toList();
  }

  /** How often the module itself, not a function or class of it, binds each name. */
  private void collect(Node node) {
    budget.take(1);
    switch (node) {
      case FunctionDefinition function -> counts.merge(function.name().name(), 2, Integer::sum);
      case ClassDefinition definition -> counts.merge(definition.name().name(), 2, Integer::sum);
      case Lambda lambda -> {}
      case Comprehension comprehension -> {}
      case Name name -> {}
      case Assignment assignment -> {
        assignments.add(assignment);
        assignment.targets().stream()
            .flatMap(target -> LocalNames.ofTarget(target).stream())
            .forEach(name -> counts.merge(name, 1, Integer::sum));
      }
      default -> {
        LocalNames.ofNode(node).forEach(name -> counts.merge(name, 2, Integer::sum));
        node.children().forEach(this::collect);
      }
    }
  }
}
