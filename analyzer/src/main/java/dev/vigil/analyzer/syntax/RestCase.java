package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Matches the remaining elements of a sequence: {@code *name}; without a name, {@code *_}. */
public record RestCase(Span span, Optional<Identifier> name) implements CasePattern {
  @Override
  public NodeKind kind() {
    return NodeKind.REST_CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).list();
  }
}
