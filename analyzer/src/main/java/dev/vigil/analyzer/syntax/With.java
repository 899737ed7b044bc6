package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Executes a body between the entry and the exit of resources.
 *
 * @param suppressing whether a resource may take what the body raises, so that nothing is raised
 */
public record With(
    Span span, boolean asynchronous, boolean suppressing, List<WithItem> items, Block body)
    implements Statement {
  /** Copies the lists. */
  public With {
    items = List.copyOf(items);
  }

  /** One whose resources may take what the body raises, as in Python. */
  public With(Span span, boolean asynchronous, List<WithItem> items, Block body) {
    this(span, asynchronous, true, items, body);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.WITH;
  }

  @Override
  public List<Node> children() {
    return new Children().add(items).add(body).list();
  }
}
