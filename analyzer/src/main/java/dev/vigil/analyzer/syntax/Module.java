package dev.vigil.analyzer.syntax;

import java.util.List;

/** A whole file. */
public record Module(Span span, List<Statement> statements) implements Node {
  /** Copies the lists. */
  public Module {
    statements = List.copyOf(statements);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MODULE;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(statements);
  }
}
