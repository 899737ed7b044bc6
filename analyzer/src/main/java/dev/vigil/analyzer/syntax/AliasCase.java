package dev.vigil.analyzer.syntax;

import java.util.List;

/** Matches a pattern and binds the value to a name. */
public record AliasCase(Span span, CasePattern pattern, Identifier name) implements CasePattern {
  @Override
  public NodeKind kind() {
    return NodeKind.ALIAS_CASE;
  }

  @Override
  public List<Node> children() {
    return List.of(pattern, name);
  }
}
