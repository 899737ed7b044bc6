package dev.vigil.analyzer.syntax;

import java.util.List;

/** Constant text of an interpolated string, escapes resolved. */
public record StringFragment(Span span, String value) implements StringPart {
  @Override
  public NodeKind kind() {
    return NodeKind.STRING_FRAGMENT;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
