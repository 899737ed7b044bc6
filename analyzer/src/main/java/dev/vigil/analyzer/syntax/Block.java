package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Statements that are executed in order.
 *
 * @param initializesClass whether it is a member of a class and is executed once, when the class is
 *     initialized: {@code static {...}}; it begins with that word then
 */
public record Block(Span span, List<Statement> statements, boolean initializesClass)
    implements Statement {
  /** Copies the lists. */
  public Block {
    statements = List.copyOf(statements);
  }

  /** A block that initializes no class. */
  public Block(Span span, List<Statement> statements) {
    this(span, statements, false);
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
