package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/**
 * A string or byte string without interpolation; literals that the language joins implicitly are
 * one node.
 *
 * @param prefix letters before the first quote, in lower case ({@code ""}, {@code "r"}, {@code
 *     "rb"}, {@code "u"})
 * @param content the region between the first opening quote and the last closing quote
 * @param value the text after escapes are resolved; of a byte string one character per byte
 * @param pieces the contents of the literals that are joined; none if it is one literal
 */
public record StringLiteral(
    Span span, String prefix, Span content, String value, List<StringFragment> pieces)
    implements Expression {
  /** Copies the list. */
  public StringLiteral {
    pieces = List.copyOf(pieces);
  }

  /** One literal. */
  public StringLiteral(Span span, String prefix, Span content, String value) {
    this(span, prefix, content, value, List.of());
  }

  @Override
  public NodeKind kind() {
    return NodeKind.STRING_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    // It has none.
  }

  /** Whether it is the pattern of a regular expression, written between slashes. */
  public boolean isRegularExpression() {
    return prefix.equals("/");
  }

  /** Whether this is a byte string. */
  public boolean isBytes() {
    return prefix.indexOf('b') >= 0;
  }
}
