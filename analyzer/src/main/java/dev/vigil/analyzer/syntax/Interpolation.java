package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * An expression whose value becomes part of a string.
 *
 * @param debug whether the source text of the expression is printed too ({@code f"{x=}"})
 * @param conversion {@code "s"}, {@code "r"}, {@code "a"} or empty
 * @param format parts of the format specification, empty if there is none
 */
public record Interpolation(
    Span span, Expression value, boolean debug, String conversion, List<StringPart> format)
    implements StringPart {
  /** Copies the lists. */
  public Interpolation {
    format = List.copyOf(format);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.INTERPOLATION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(value).add(format).list();
  }
}
