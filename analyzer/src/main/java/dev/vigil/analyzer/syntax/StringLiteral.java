package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A string or byte string without interpolation; literals that the language joins implicitly are
 * one node.
 *
 * @param prefix letters before the first quote, in lower case ({@code ""}, {@code "r"}, {@code
 *     "rb"}, {@code "u"})
 * @param content the region between the first opening quote and the last closing quote
 * @param value the text after escapes are resolved; of a byte string one character per byte
 */
public record StringLiteral(Span span, String prefix, Span content, String value)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.STRING_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  /** Whether this is a byte string. */
  public boolean isBytes() {
    return prefix.indexOf('b') >= 0;
  }
}
