package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** The range inside an index: {@code lower:upper:step}. */
public record Slice(
    Span span, Optional<Expression> lower, Optional<Expression> upper, Optional<Expression> step)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.SLICE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(lower).add(upper).add(step).list();
  }
}
