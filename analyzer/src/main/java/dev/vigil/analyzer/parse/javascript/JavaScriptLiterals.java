package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Makes the nodes of literals. */
final class JavaScriptLiterals {
  /** The prefix of the literals that are regular expressions. */
  static final String REGULAR_EXPRESSION = "/";

  private JavaScriptLiterals() {}

  static NumberLiteral number(Token token, NumberForm form) {
    return new NumberLiteral(span(token), form, token.getText());
  }

  /** A string; empty if it has an escape that there is none of. */
  static Optional<StringLiteral> string(Token token) {
    String text = token.getText();
    return value(text.substring(1, text.length() - 1))
        .map(value -> new StringLiteral(span(token), "", content(token), value));
  }

  /** A string in which nothing is escaped. */
  static StringLiteral rawString(Token token) {
    String text = token.getText();
    return new StringLiteral(span(token), "", content(token), text.substring(1, text.length() - 1));
  }

  /** A regular expression, whose content is the pattern between the slashes. */
  static StringLiteral regularExpression(Token token) {
    String text = token.getText();
    int end = text.lastIndexOf('/');
    int start = token.getStartIndex();
    return new StringLiteral(
        span(token), REGULAR_EXPRESSION, new Span(start + 1, start + end), text.substring(1, end));
  }

  /** The text that escapes stand for; empty if one is malformed. */
  static Optional<String> value(String content) {
    if (content.indexOf('\\') < 0 && content.indexOf('\r') < 0) {
      return Optional.of(content);
    }
    StringBuilder value = new StringBuilder(content.length());
    int at = 0;
    while (at < content.length()) {
      char c = content.charAt(at++);
      if (c == '\r') {
        at += at < content.length() && content.charAt(at) == '\n' ? 1 : 0;
        value.append('\n');
        continue;
      }
      if (c != '\\') {
        value.append(c);
        continue;
      }
      if (at == content.length()) {
        return Optional.empty();
      }
      char escape = content.charAt(at++);
      switch (escape) {
        case 'x', 'u' -> {
          int end = endOfCode(content, at, escape);
          int code = end < 0 ? -1 : code(content, at, end);
          if (code < 0) {
            return Optional.empty();
          }
          value.appendCodePoint(code);
          at = end;
        }
        case '\r' -> at += at < content.length() && content.charAt(at) == '\n' ? 1 : 0;
        case '\n', '\u2028', '\u2029' -> {}
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int end = at;
          int most = escape < '4' ? at + 2 : at + 1;
          while (end < content.length() && end < most && isOctal(content.charAt(end))) {
            end++;
          }
          value.append((char) Integer.parseInt(content.substring(at - 1, end), 8));
          at = end;
        }
        default -> {
          int simple = "bfnrtv".indexOf(escape);
          value.append(simple < 0 ? escape : "\b\f\n\r\t\u000b".charAt(simple));
        }
      }
    }
    return Optional.of(value.toString());
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  /** Where the digits end that begin at a place, with a brace if they are in braces; or -1. */
  private static int endOfCode(String content, int at, char escape) {
    if (escape == 'u' && at < content.length() && content.charAt(at) == '{') {
      int close = content.indexOf('}', at);
      return close < 0 ? -1 : close + 1;
    }
    int end = at + (escape == 'x' ? 2 : 4);
    return end > content.length() ? -1 : end;
  }

  private static int code(String content, int start, int end) {
    boolean braces = content.charAt(start) == '{';
    long code = 0;
    int from = braces ? start + 1 : start;
    int to = braces ? end - 1 : end;
    if (from == to) {
      return -1;
    }
    for (int i = from; i < to; i++) {
      int digit = Character.digit(content.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
      if (code > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return (int) code;
  }

  private static Span content(Token token) {
    return new Span(token.getStartIndex() + 1, token.getStopIndex());
  }

  private static Span span(Token token) {
    return new Span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
