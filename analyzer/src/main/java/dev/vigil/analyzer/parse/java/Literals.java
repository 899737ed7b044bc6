package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Makes the nodes of literals. */
final class Literals {
  private static final BigInteger INT = BigInteger.ONE.shiftLeft(31);
  private static final BigInteger LONG = BigInteger.ONE.shiftLeft(63);

  /** More digits than any number that there is; the rest would only cost time. */
  private static final int LONGEST = 100;

  private Literals() {}

  /**
   * A string.
   *
   * @param valid whether all of its escapes are ones; otherwise the value is as it is written
   */
  record Text(StringLiteral literal, boolean valid) {}

  static Expression integer(Token token) {
    return new NumberLiteral(span(token), NumberForm.INTEGER, token.getText());
  }

  /**
   * Whether a whole number can be held by its type.
   *
   * @param negated whether a minus stands in front, which allows one number more
   */
  static boolean isInRange(String text, boolean negated) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    boolean isLong = digits.endsWith("l");
    digits = isLong ? digits.substring(0, digits.length() - 1) : digits;
    boolean based = digits.length() > 1 && digits.charAt(0) == '0';
    int radix = !based ? 10 : digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'b' ? 2 : 8;
    String plain = radix == 16 || radix == 2 ? digits.substring(2) : digits;
    if (plain.length() < 9 && radix != 8) {
      return true;
    }
    plain = plain.replaceFirst("^0+(?=.)", "");
    if (plain.length() > LONGEST) {
      return false;
    }
    BigInteger largest = isLong ? LONG : INT;
    BigInteger end = based ? largest.shiftLeft(1) : negated ? largest.add(BigInteger.ONE) : largest;
    try {
      return new BigInteger(plain, radix).compareTo(end) < 0;
    } catch (NumberFormatException notOctal) {
      return false;
    }
  }

  static Expression decimal(Token token) {
    return new NumberLiteral(span(token), NumberForm.FLOAT, token.getText());
  }

  static Text string(Token token) {
    String text = token.getText();
    return literal(token, 1, text.substring(1, text.length() - 1));
  }

  static Text textBlock(Token token) {
    String text = token.getText();
    String content = text.substring(3, text.length() - 3);
    int line = 0;
    while (content.charAt(line) != '\n' && content.charAt(line) != '\r') {
      line++;
    }
    line += content.startsWith("\r\n", line) ? 2 : 1;
    return literal(token, 3, content.substring(line).stripIndent());
  }

  private static Text literal(Token token, int quotes, String content) {
    Span inner = new Span(token.getStartIndex() + quotes, token.getStopIndex() + 1 - quotes);
    Optional<String> value = value(content);
    return new Text(
        new StringLiteral(span(token), "", inner, value.orElse(content)), value.isPresent());
  }

  static Expression character(Token token) {
    String text = token.getText();
    String content = text.substring(1, text.length() - 1);
    return new CharacterLiteral(span(token), value(content).orElse(content));
  }

  private static Optional<String> value(String content) {
    if (content.indexOf('\\') < 0) {
      return Optional.of(content);
    }
    try {
      return Optional.of(content.translateEscapes());
    } catch (IllegalArgumentException noEscape) {
      return Optional.empty();
    }
  }

  private static Span span(Token token) {
    return new Span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
