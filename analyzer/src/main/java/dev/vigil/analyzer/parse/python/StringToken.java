package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.syntax.Span;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * The parts of a string literal without interpolation.
 *
 * @param start of the literal
 * @param prefix in lower case
 * @param content where it is between the quotes
 * @param written the content as it stands there
 */
record StringToken(int start, String prefix, Span content, String written) {
  /** The parts of a token that was read from a text. */
  static StringToken of(Token token) {
    CodeUnits units = (CodeUnits) token.getInputStream();
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    int quote = start;
    while (units.unit(quote) != '\'' && units.unit(quote) != '"') {
      quote++;
    }
    char mark = units.unit(quote);
    boolean triple =
        end >= quote + 6 && units.unit(quote + 1) == mark && units.unit(quote + 2) == mark;
    int width = triple ? 3 : 1;
    Span content = new Span(quote + width, end - width);
    return new StringToken(
        start,
        quote == start ? "" : units.text(start, quote).toLowerCase(Locale.ROOT),
        content,
        units.text(content.start(), content.end()));
  }

  boolean isBytes() {
    return prefix.indexOf('b') >= 0;
  }

  /** What it stands for, escapes resolved. */
  String value() {
    return prefix.indexOf('r') >= 0 ? written : Escapes.decode(written, isBytes());
  }
}
