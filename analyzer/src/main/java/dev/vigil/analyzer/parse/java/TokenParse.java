package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.DepthLimit;
import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenArray;
import java.util.List;
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
  private final CommonToken[] tokens;
  private final Mode mode;
  private final LongAdder fallbacks;

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
   * @param tokens with their roles; the last one is the end of file
   */
  TokenParse(CommonToken[] tokens, Mode mode, LongAdder fallbacks) {
    this.tokens = tokens;
    this.mode = mode;
    this.fallbacks = fallbacks;
  }

  <T> Outcome<T> run(Function<JavaParser, T> rule) {
    Outcome<T> fast = run(rule, PredictionMode.SLL);
    if (fast instanceof Parsed<T>
        || (fast instanceof Failed<T>(int offset, String reason)
            && reason.equals(NestingLimit.REASON))) {
      return fast;
    }
    Outcome<T> slow = run(rule, PredictionMode.LL);
    if (slow instanceof Parsed<T>) {
      fallbacks.increment();
    }
    return slow;
  }

  private <T> Outcome<T> run(Function<JavaParser, T> rule, PredictionMode prediction) {
    if (NestingLimit.isExceededBy(tokens)) {
      return new Failed<>(tokens[0].getStartIndex(), NestingLimit.REASON);
    }
    TokenArray stream = new TokenArray(tokens);
    JavaParser parser = new JavaParser(stream);
    parser.b.mode(mode);
    parser.removeErrorListeners();
    parser.setBuildParseTree(false);
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(prediction);
    try {
      T result = rule.apply(parser);
      if (NestingLimit.mayExceed(tokens) && DepthLimit.exceeds(result)) {
        return new Failed<>(tokens[0].getStartIndex(), NestingLimit.REASON);
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
      return new Failed<>(stream.LT(1).getStartIndex(), NestingLimit.REASON);
    }
  }

  private static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "end";
      case JavaLexer.UNTERMINATED -> "unterminated string or comment";
      default -> {
        String text = token.getText();
        yield "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
      }
    };
  }
}
