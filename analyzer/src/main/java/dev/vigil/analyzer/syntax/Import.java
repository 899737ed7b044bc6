package dev.vigil.analyzer.syntax;

import java.util.List;

/** Imports whole modules. */
public record Import(Span span, List<ImportedModule> modules) implements Statement {
  /** Copies the lists. */
  public Import {
    modules = List.copyOf(modules);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.IMPORT;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(modules);
  }
}
