package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.antlr.TokenArray;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.syntax.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** A parse gives the same tree, or fails, as with ANTLR's own prediction. */
final class TokenPredictionTest {
  @Property
  void givesTheSameTree(@ForAll("files") String text) {
    assertThat(parsed(text)).isEqualTo(parsedByAntlr(text));
  }

  private static Optional<List<Statement>> parsed(String text) {
    TokenParse.Outcome<List<Statement>> outcome =
        new PythonParse(
                tokens(text), TokenParse.Mode.STRICT, new LongAdder(), new IdentityHashMap<>())
            .run(parser -> parser.file().list);
    return outcome instanceof TokenParse.Parsed<List<Statement>> parsed
        ? Optional.of(parsed.value())
        : Optional.empty();
  }

  private static Optional<List<Statement>> parsedByAntlr(String text) {
    PythonParser parser =
        new PythonParser(new TokenArray(tokens(text).toArray(CommonToken[]::new)));
    parser.removeErrorListeners();
    parser.setBuildParseTree(false);
    parser.setErrorHandler(new BailErrorStrategy());
    parser.b.configure(TokenParse.Mode.STRICT, new IdentityHashMap<>());
    try {
      return Optional.of(parser.file().list);
    } catch (ParseCancellationException e) {
      return Optional.empty();
    }
  }

  private static List<Token> tokens(String text) {
    return new PythonTokens(text, false, false).tokens();
  }

  /** Expressions of operators of all levels, with what ends them around. */
  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> operands =
        Arbitraries.of(
            "a",
            "1",
            "'s'",
            "f(b)",
            "f(b, *c, d=e,)",
            "x.y[z]",
            "(a)",
            "[a, b]",
            "-a",
            "not a",
            "await a",
            "(a, )",
            "{a: b}",
            "[a for a in b if c]",
            "lambda: a",
            "a if b else c");
    Arbitrary<String> operators =
        Arbitraries.of(
            "+", "-", "*", "**", "@", "<<", "&", "^", "|", "<", "==", "not in", "is not", "and",
            "or", ",", "=", ":=", "if", "else", "");
    Arbitrary<String> starts = Arbitraries.of("", "", "return", "if", "for a in", "del", "x =");
    Arbitrary<String> ends = Arbitraries.of("", "", ":\n  pass", ";", "; b", ": int");
    Arbitrary<String> expressions =
        operands
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .flatMap(values ->
                operators.list().ofSize(values.size()).map(between -> joined(values, between)));
    return starts
        .flatMap(start ->
            expressions.flatMap(expression -> ends.map(end -> start + " " + expression + end)))
        .map(String::strip)
        .list()
        .ofMaxSize(3)
        .map(lines -> String.join("\n", lines) + "\n");
  }

  private static String joined(List<String> operands, List<String> operators) {
    StringBuilder text = new StringBuilder(operands.get(0));
    for (int i = 1; i < operands.size(); i++) {
      text.append(' ').append(operators.get(i)).append(' ').append(operands.get(i));
    }
    return text.toString();
  }
}
