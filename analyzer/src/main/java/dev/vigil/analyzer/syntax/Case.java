package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** One case of a {@link Match}. */
public record Case(Span span, CasePattern pattern, Optional<Expression> guard, Block body)
    implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(pattern).add(guard).add(body).list();
  }
}
