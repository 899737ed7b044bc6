package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A string with interpolations: Python's f-strings and t-strings, with plain literals that are
 * implicitly joined to them.
 */
public record InterpolatedString(Span span, InterpolationStyle style, List<StringPart> parts)
    implements Expression {
  /** Copies the lists. */
  public InterpolatedString {
    parts = List.copyOf(parts);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.INTERPOLATED_STRING;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(parts);
  }
}
