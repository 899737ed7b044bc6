package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Matches everything and binds it to a name; without a name, the wildcard. */
public record CaptureCase(Span span, Optional<Identifier> name) implements CasePattern {
  @Override
  public NodeKind kind() {
    return NodeKind.CAPTURE_CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).list();
  }

  /** Whether this is the pattern that matches everything and binds nothing. */
  public boolean isWildcard() {
    return name.isEmpty();
  }
}
