package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Executes a body and handles its exceptions.
 *
 * @param group whether the handlers take exception groups ({@code except*})
 */
public record Try(
    Span span,
    boolean group,
    Block body,
    List<Handler> handlers,
    Optional<Block> otherwise,
    Optional<Block> finalizer)
    implements Statement {
  /** Copies the lists. */
  public Try {
    handlers = List.copyOf(handlers);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.TRY;
  }

  @Override
  public List<Node> children() {
    return new Children().add(body).add(handlers).add(otherwise).add(finalizer).list();
  }
}
