package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A string with interpolations: Python's f-strings and t-strings, or several literals that stand
 * beside each other, of which each that has interpolations itself is an interpolation.
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
