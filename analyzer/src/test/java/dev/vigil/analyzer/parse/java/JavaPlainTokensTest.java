package dev.vigil.analyzer.parse.java;

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
final class JavaPlainTokensTest {
  @Property
  void areThoseOfTheLexer(@ForAll("texts") String text) {
    assertThat(withPlainTokens(text)).isEqualTo(byLexerAlone(text));
  }

  @Test
  void areWordsBracketsStringsNumbersAndComments() {
    JavaPlainTokens plain =
        plainTokens("/** Why */ int f(String $a) { return a.x[12]; } // \"b\"\n@B(\"c\")");

    List<Integer> types = new ArrayList<>();
    for (Token token = plain.next(); token != null; token = plain.next()) {
      types.add(token.getType());
    }

    assertThat(types)
        .containsExactly(
            JavaLexer.COMMENT,
            JavaLexer.PRIMITIVE,
            JavaLexer.IDENTIFIER,
            JavaLexer.OPEN_PARENTHESIS,
            JavaLexer.IDENTIFIER,
            JavaLexer.IDENTIFIER,
            JavaLexer.CLOSE_PARENTHESIS,
            JavaLexer.OPEN_BRACE,
            JavaLexer.RETURN,
            JavaLexer.IDENTIFIER,
            JavaLexer.DOT,
            JavaLexer.IDENTIFIER,
            JavaLexer.OPEN_BRACKET,
            JavaLexer.INTEGER,
            JavaLexer.CLOSE_BRACKET,
            JavaLexer.SEMICOLON,
            JavaLexer.CLOSE_BRACE,
            JavaLexer.COMMENT,
            JavaLexer.AT,
            JavaLexer.IDENTIFIER,
            JavaLexer.OPEN_PARENTHESIS,
            JavaLexer.STRING,
            JavaLexer.CLOSE_PARENTHESIS);
  }

  private static JavaPlainTokens plainTokens(String text) {
    CodeUnits units = new CodeUnits(text);
    return new JavaPlainTokens(new JavaLexer(units), units);
  }

  private static List<String> withPlainTokens(String text) {
    CodeUnits units = new CodeUnits(text);
    JavaLexer lexer = lexer(units);
    JavaPlainTokens plain = new JavaPlainTokens(lexer, units);
    return LexedTokens.of(() -> {
      Token known = plain.next();
      return known != null ? known : lexer.nextToken();
    });
  }

  private static List<String> byLexerAlone(String text) {
    return LexedTokens.of(lexer(new CodeUnits(text))::nextToken);
  }

  private static JavaLexer lexer(CodeUnits units) {
    JavaLexer lexer = new JavaLexer(units);
    lexer.removeErrorListeners();
    return lexer;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "if", "iffy", "int", "record", "x", "_", "$", "$X", "$...X", "é", "𝒳", "\u0000",
            "\u001a", "\u007f", "0", "1.5", "12", "0x", "L", "e1", ".", "...", ":", "::", "=", "==",
            "(", ")", "[", "]", "{", "}", ",", ";", "@", "'", "\"", "\"\"\"", "\"a b\"", "\\", "\n",
            "\r", " ", "\t", "\f", "//", "/*", "*/", "/", "*", "<...", "...>", "+=", "!=", "?");
    return pieces.list().ofMaxSize(30).map(parts -> String.join("", parts));
  }
}
