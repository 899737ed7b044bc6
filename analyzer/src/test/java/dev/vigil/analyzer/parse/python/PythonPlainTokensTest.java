package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.parse.antlr.LexedTokens;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** Plain tokens, with the lexer's between them, are those that the lexer reads alone. */
final class PythonPlainTokensTest {
  @Property
  void areThoseOfTheLexer(@ForAll("texts") String text) {
    assertThat(withPlainTokens(text)).isEqualTo(byLexerAlone(text));
  }

  @Test
  void areWordsBracketsCommentsAndLineEnds() {
    PythonPlainTokens plain = plainTokens("  def f(x): # why\n\treturn matching.x[_1]");

    List<Integer> types = new ArrayList<>();
    for (Token token = plain.next(); token != null; token = plain.next()) {
      types.add(token.getType());
    }

    assertThat(types)
        .containsExactly(
            PythonLexer.DEF,
            PythonLexer.NAME,
            PythonLexer.OPEN_PARENTHESIS,
            PythonLexer.NAME,
            PythonLexer.CLOSE_PARENTHESIS,
            PythonLexer.COLON,
            PythonLexer.COMMENT,
            PythonLexer.LINE_END,
            PythonLexer.RETURN,
            PythonLexer.NAME,
            PythonLexer.DOT,
            PythonLexer.NAME,
            PythonLexer.OPEN_BRACKET,
            PythonLexer.NAME,
            PythonLexer.CLOSE_BRACKET);
  }

  private static PythonPlainTokens plainTokens(String text) {
    CodeUnits units = new CodeUnits(text);
    return new PythonPlainTokens(new PythonLexer(units), units);
  }

  private static List<String> withPlainTokens(String text) {
    CodeUnits units = new CodeUnits(text);
    PythonLexer lexer = lexer(units);
    PythonPlainTokens plain = new PythonPlainTokens(lexer, units);
    return LexedTokens.of(() -> {
      Token known = lexer._mode == PythonLexer.DEFAULT_MODE ? plain.next() : null;
      return known != null ? known : lexer.nextToken();
    });
  }

  private static List<String> byLexerAlone(String text) {
    return LexedTokens.of(lexer(new CodeUnits(text))::nextToken);
  }

  private static PythonLexer lexer(CodeUnits units) {
    PythonLexer lexer = new PythonLexer(units);
    lexer.removeErrorListeners();
    return lexer;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "if", "iffy", "None", "match", "x", "_", "r", "f", "Rb", "é", "𝒳", "\u0000", "0",
            "1.5", "12", "e1", "'a b'", "\"c\"", ".", "...", ":", "=", ":=", "==", "(", ")", "[",
            "]", "{", "}", ",", ";", "~", "'", "\"", "'''", "\\", "\n", "\r", "\r\n", " ", "\t",
            "\f", "#", "$X", "$...X", "<...", "...>", "+=", "!=", "@", "?");
    return pieces.list().ofMaxSize(30).map(parts -> String.join("", parts));
  }
}
