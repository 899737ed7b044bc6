package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** A name that is imported, and what it is called here. */
public record ImportedName(Span span, Identifier name, Optional<Identifier> alias) implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.IMPORTED_NAME;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(alias).list();
  }
}
