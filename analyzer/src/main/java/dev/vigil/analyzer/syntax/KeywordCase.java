package dev.vigil.analyzer.syntax;

import java.util.List;

/** An attribute of an object and the pattern of its value. */
public record KeywordCase(Span span, Identifier name, CasePattern value) implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.KEYWORD_CASE;
  }

  @Override
  public List<Node> children() {
    return List.of(name, value);
  }
}
