package dev.vigil.analyzer.syntax;

import java.util.List;

/** Statements that are executed in order. */
public record Block(Span span, List<Statement> statements) implements Statement {
  /** Copies the lists. */
  public Block {
    statements = List.copyOf(statements);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.BLOCK;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(statements);
  }
}
