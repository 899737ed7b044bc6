package dev.vigil.analyzer;

import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions and classes of a file by their places. */
final class Definitions {
  private record Definition(Span span, String name) {}

  private final Optional<Module> module;
  private List<Definition> sorted = List.of();
  private boolean collected;

  Definitions(Optional<Module> module) {
    this.module = module;
  }

  /** The qualified name of the innermost definition around a region; empty at top level. */
  String around(Span span) {
    if (!collected) {
      collected = true;
      sorted = new ArrayList<>();
      module.ifPresent(root -> collect(root, ""));
    }
    String innermost = "";
    for (Definition definition : sorted) {
      if (definition.span().start() > span.start()) {
        break;
      }
      if (definition.span().contains(span)) {
        innermost = definition.name();
      }
    }
    return innermost;
  }

  private void collect(Node node, String outer) {
    String name =
        switch (node) {
          case FunctionDefinition function -> add(node, outer, function.name().name());
          case ClassDefinition type -> add(node, outer, type.name().name());
          default -> outer;
        };
    node.children().forEach(child -> collect(child, name));
  }

  private String add(Node node, String outer, String name) {
    String qualified = outer.isEmpty() ? name : outer + "." + name;
    sorted.add(new Definition(node.span(), qualified));
    return qualified;
  }
}
