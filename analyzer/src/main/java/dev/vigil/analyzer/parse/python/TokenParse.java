package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.DepthLimit;
import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenArray;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Runs the parser over tokens: fast first, slowly if that fails. */
final class TokenParse {
  private final List<Token> tokens;
  private final Mode mode;
  private final LongAdder fallbacks;
  private final Map<Expression, Span> parentheses;

  /** What is parsed, and how strictly. */
  enum Mode {
    /** A file; the first error ends the parse. */
    STRICT,
    /** A part of a broken file; errors that cost no part of the tree are only noted. */
    TOLERANT,
    /** A pattern of a rule. */
    PATTERN
  }

  /** What came out. */
  sealed interface Outcome<T> {}

  /**
   * @param tolerated errors that cost no part of the tree
   */
  record Parsed<T>(T value, List<Rejected> tolerated) implements Outcome<T> {}

  /**
   * @param offset where parsing stopped
   */
  record Failed<T>(int offset, String reason) implements Outcome<T> {}

  /**
   * @param tokens the last one is the end of file
   * @param parentheses to which the regions of parentheses around expressions are added
   */
  TokenParse(
      List<Token> tokens, Mode mode, LongAdder fallbacks, Map<Expression, Span> parentheses) {
    this.parentheses = parentheses;
    this.tokens = tokens;
    this.mode = mode;
    this.fallbacks = fallbacks;
  }

  <T> Outcome<T> run(Function<PythonParser, T> rule) {
    Outcome<T> fast = run(rule, PredictionMode.SLL);
    if (fast instanceof Parsed<T> || containsUnknown()) {
      return fast;
    }
    Outcome<T> slow = run(rule, PredictionMode.LL);
    if (slow instanceof Parsed<T>) {
      fallbacks.increment();
    }
    return slow;
  }

  private boolean containsUnknown() {
    return tokens.stream()
        .anyMatch(
            t -> t.getType() == PythonLexer.UNKNOWN || t.getType() == PythonLexer.UNTERMINATED);
  }

  private <T> Outcome<T> run(Function<PythonParser, T> rule, PredictionMode mode) {
    TokenArray stream = new TokenArray(tokens.toArray(CommonToken[]::new));
    PythonParser parser = new PythonParser(stream);
    parser.b.configure(this.mode, parentheses);
    parser.removeErrorListeners();
    parser.setBuildParseTree(false);
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    try {
      T result = rule.apply(parser);
      if (TreeDepth.mayExceed(tokens) && DepthLimit.exceeds(result)) {
        return new Failed<>(tokens.get(0).getStartIndex(), "nested too deeply");
      }
      return new Parsed<>(result, parser.b.tolerated());
    } catch (Rejected rejected) {
      return new Failed<>(rejected.offset(), String.valueOf(rejected.getMessage()));
    } catch (ParseCancellationException stopped) {
      Token offending =
          stopped.getCause() instanceof RecognitionException cause
                  && cause.getOffendingToken() != null
              ? cause.getOffendingToken()
              : stream.LT(1);
      return new Failed<>(offending.getStartIndex(), "unexpected " + describe(offending));
    } catch (StackOverflowError tooDeep) {
      return new Failed<>(stream.LT(1).getStartIndex(), "nested too deeply");
    }
  }

  private static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "end";
      case PythonLexer.NEWLINE -> "end of line";
      case PythonLexer.INDENT -> "indentation";
      case PythonLexer.DEDENT -> "end of block";
      case PythonLexer.UNTERMINATED -> "unterminated string";
      default -> {
        String text = token.getText();
        if (text.isEmpty()) {
          yield "indentation";
        }
        yield "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
      }
    };
  }

  /** The tokens with an end of file behind them. */
  static List<Token> closed(List<Token> tokens) {
    List<Token> closed = new ArrayList<>(tokens.size() + 1);
    closed.addAll(tokens);
    int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).getStopIndex() + 1;
    CommonToken last = new CommonToken(Token.EOF, "");
    last.setStartIndex(end);
    last.setStopIndex(end - 1);
    closed.add(last);
    return closed;
  }
}
