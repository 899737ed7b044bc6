package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A whole file.
 *
 * @param comments the regions of all comments, in order, without their line ends
 */
public record Module(Span span, List<Statement> statements, List<Span> comments) implements Node {
  /** Copies the lists. */
  public Module {
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
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
