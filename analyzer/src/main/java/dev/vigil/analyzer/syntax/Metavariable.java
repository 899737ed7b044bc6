package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * In a pattern: {@code $X}, binds what stands in its place.
 *
 * @param name with the dollar sign
 */
public record Metavariable(Span span, String name) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.METAVARIABLE;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  /**
   * Whether a text is spelt as a metavariable: a dollar sign, then capitals, digits and
   * underscores.
   */
  public static boolean isName(String text) {
    if (text.length() < 2 || text.charAt(0) != '$' || Character.isDigit(text.charAt(1))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
