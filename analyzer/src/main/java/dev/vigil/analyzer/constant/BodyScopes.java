package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.constant.BodyVariables.Scope;
import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowNode;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The scopes of a body: its own, and those of the classes that are defined in it. Immutable. */
final class BodyScopes {
  private final Scope root;

  /** The bodies of the classes, outer before inner. */
  private final List<ClassScope> classes;

  private final SortedPlaces starts;

  /**
   * The scope of a class.
   *
   * @param around the number of the one around it; negative if there is none
   */
  private record ClassScope(Span region, Scope scope, int around) {}

  private BodyScopes(Scope root, List<ClassScope> classes) {
    this.root = root;
    this.classes = List.copyOf(classes);
    this.starts = SortedPlaces.ofRegions(classes.stream().map(ClassScope::region).toList());
  }

  static BodyScopes of(ControlFlowGraph graph, Scope root, ClassConstants types) {
    Scope own = graph.owner() instanceof Block members ? new Scope(root, types.in(members)) : root;
    List<Block> bodies = new ArrayList<>();
    for (FlowNode node : graph.nodes()) {
      if (node.code().orElse(null) instanceof ClassDefinition type) {
        bodies.add(type.body());
      }
    }
    if (bodies.isEmpty()) {
      return new BodyScopes(own, List.of());
    }
    bodies.sort(Comparator.comparingInt(body -> body.span().start()));
    List<ClassScope> classes = new ArrayList<>();
    for (Block body : bodies) {
      int around = classes.size() - 1;
      if (around >= 0 && classes.get(around).region().equals(body.span())) {
        continue; // The code of a finalizer, once more.
      }
      while (around >= 0 && !classes.get(around).region().contains(body.span())) {
        around = classes.get(around).around();
      }
      Scope outer = around < 0 ? own : classes.get(around).scope();
      classes.add(new ClassScope(body.span(), new Scope(outer, types.in(body)), around));
    }
    return new BodyScopes(own, classes);
  }

  /** The scope in which a node is executed. */
  Scope of(FlowNode node) {
    if (classes.isEmpty()) {
      return root;
    }
    Node code = node.code().orElseThrow();
    int found = starts.lastUntil(code.span().start());
    while (found >= 0 && !classes.get(found).region().contains(code.span())) {
      found = classes.get(found).around();
    }
    return found < 0 ? root : classes.get(found).scope();
  }
}
