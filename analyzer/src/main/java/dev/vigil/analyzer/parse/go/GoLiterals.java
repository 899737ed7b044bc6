package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Makes the nodes of literals. */
final class GoLiterals {
  private GoLiterals() {}

  static NumberLiteral number(Token token, NumberForm form) {
    return new NumberLiteral(span(token), form, token.getText());
  }

  /** Whether a whole number that begins with a zero has digits of its base only. */
  static boolean isWhole(String text) {
    boolean octal = text.length() > 1 && text.charAt(0) == '0' && isDigit(text.charAt(1));
    return !octal || (text.indexOf('8') < 0 && text.indexOf('9') < 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A string; empty if it has an escape that there is none of. */
  static Optional<StringLiteral> string(Token token) {
    String text = token.getText();
    return value(text.substring(1, text.length() - 1), '"')
        .map(value -> new StringLiteral(span(token), "", content(token), value));
  }

  /** A string in which nothing is escaped. */
  static StringLiteral rawString(Token token) {
    String text = token.getText();
    String value = text.substring(1, text.length() - 1).replace("\r", "");
    return new StringLiteral(span(token), "", content(token), value);
  }

  /** A character; empty if it is none or several. */
  static Optional<CharacterLiteral> rune(Token token) {
    String text = token.getText();
    return value(text.substring(1, text.length() - 1), '\'')
        .filter(value -> value.codePointCount(0, value.length()) == 1)
        .map(value -> new CharacterLiteral(span(token), value));
  }

  /** The text that escapes stand for; a byte that is given by its number is a character. */
  private static Optional<String> value(String content, char quote) {
    if (content.indexOf('\\') < 0) {
      return Optional.of(content);
    }
    StringBuilder value = new StringBuilder(content.length());
    int at = 0;
    while (at < content.length()) {
      char c = content.charAt(at++);
      if (c != '\\') {
        value.append(c);
        continue;
      }
      if (at == content.length()) {
        return Optional.empty();
      }
      char escape = content.charAt(at++);
      int simple = "abfnrtv\\".indexOf(escape);
      if (simple >= 0) {
        value.append("\u0007\b\f\n\r\t\u000b\\".charAt(simple));
      } else if (escape == quote) {
        value.append(quote);
      } else {
        int radix = escape >= '0' && escape <= '7' ? 8 : 16;
        int digits =
            switch (escape) {
              case 'x' -> 2;
              case 'u' -> 4;
              case 'U' -> 8;
              default -> radix == 8 ? 3 : 0;
            };
        int start = radix == 8 ? at - 1 : at;
        int code = digits == 0 ? -1 : code(content, start, digits, radix);
        if (code < 0 || !isCharacter(code, escape, radix)) {
          return Optional.empty();
        }
        value.appendCodePoint(code);
        at = start + digits;
      }
    }
    return Optional.of(value.toString());
  }

  private static boolean isCharacter(int code, char escape, int radix) {
    if (radix == 8) {
      return code < 256;
    }
    return escape == 'x'
        || (Character.isValidCodePoint(code) && !(code >= 0xD800 && code <= 0xDFFF));
  }

  private static int code(String content, int start, int digits, int radix) {
    if (start + digits > content.length()) {
      return -1;
    }
    long code = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(content.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      code = code * radix + digit;
    }
    return code > Integer.MAX_VALUE ? -1 : (int) code;
  }

  private static Span content(Token token) {
    return new Span(token.getStartIndex() + 1, token.getStopIndex());
  }

  private static Span span(Token token) {
    return new Span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
