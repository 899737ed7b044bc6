package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One case of a {@link Match}.
 *
 * @param fallsThrough whether its body, if it ends, goes on with the body of the next case
 */
public record Case(
    Span span, CasePattern pattern, Optional<Expression> guard, Block body, boolean fallsThrough)
    implements Node {
  /** A case that does not fall through. */
  public Case(Span span, CasePattern pattern, Optional<Expression> guard, Block body) {
    this(span, pattern, guard, body, false);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(pattern).add(guard).add(body).list();
  }
}
