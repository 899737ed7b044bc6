package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.syntax.Span;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** The parts of a string literal without interpolation. */
record StringToken(String prefix, Span content, String value) {
  static StringToken of(Token token) {
    String text = token.getText();
    int quote = 0;
    while (text.charAt(quote) != '\'' && text.charAt(quote) != '"') {
      quote++;
    }
    String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
    char mark = text.charAt(quote);
    boolean triple =
        text.length() >= quote + 6
            && text.charAt(quote + 1) == mark
            && text.charAt(quote + 2) == mark;
    int width = triple ? 3 : 1;
    String content = text.substring(quote + width, text.length() - width);
    int start = token.getStartIndex() + quote + width;
    boolean raw = prefix.indexOf('r') >= 0;
    String value = raw ? content : Escapes.decode(content, prefix.indexOf('b') >= 0);
    return new StringToken(prefix, new Span(start, start + content.length()), value);
  }
}
