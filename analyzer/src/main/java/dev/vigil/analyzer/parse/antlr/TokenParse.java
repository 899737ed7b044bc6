package dev.vigil.analyzer.parse.antlr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Runs a parser over tokens: with ANTLR's fast prediction mode (SLL) first, with the slow one (LL)
 * if that fails. The first error ends the parse; a tree that is too deep is one.
 *
 * @param <P> the parser of the language
 */
public abstract class TokenParse<P extends Parser> {
  /** Why what is nested too deeply is not parsed. */
  private static final String NESTED_TOO_DEEPLY = "nested too deeply";

  /** A token is shown up to here. */
  private static final int LONGEST_SHOWN = 40;

  private final CommonToken[] tokens;
  private final LongAdder fallbacks;

  /** What is parsed, and how strictly. */
  public enum Mode {
    /** A file; the first error ends the parse. */
    STRICT,
    /** A part of a broken file; errors that cost no part of the tree are only noted. */
    TOLERANT,
    /** A pattern of a rule. */
    PATTERN
  }

  /** What came out. */
  public sealed interface Outcome<T> {}

  /**
   * A tree.
   *
   * @param value what the rule of the grammar gives
   * @param tolerated errors that cost no part of the tree
   */
  public record Parsed<T>(T value, List<Rejected> tolerated) implements Outcome<T> {
    /** Copies the list. */
    public Parsed {
      tolerated = List.copyOf(tolerated);
    }
  }

  /**
   * No tree.
   *
   * @param offset where parsing stopped
   * @param reason what is wrong there
   */
  public record Failed<T>(int offset, String reason) implements Outcome<T> {}

  /**
   * A parse.
   *
   * @param tokens the last one is the end of file
   * @param fallbacks counts the parses that need the slow mode
   */
  protected TokenParse(CommonToken[] tokens, LongAdder fallbacks) {
    this.tokens = tokens;
    this.fallbacks = fallbacks;
  }

  /** The end of file that follows on an offset. */
  public static CommonToken end(int offset) {
    CommonToken end = new CommonToken(Token.EOF, "");
    end.setStartIndex(offset);
    end.setStopIndex(offset - 1);
    return end;
  }

  /** A parser of a stream that notes what it tolerates. */
  protected abstract P parser(TokenArray stream);

  /** What a parser has tolerated. */
  protected abstract List<Rejected> tolerated(P parser);

  /** Whether the tokens nest so deeply that they are not parsed. */
  protected boolean nestTooDeeply(CommonToken[] tokens) {
    return false;
  }

  /** Whether a tree of the tokens could be deeper than {@link DepthLimit} allows. */
  protected abstract boolean mayNestTooDeeply(CommonToken[] tokens);

  /** Whether no rule of the grammar takes a token of a type. */
  protected abstract boolean isUnknown(int type);

  /** How messages call a token that has no text of its own. */
  protected abstract Optional<String> name(Token token);

  /** What a rule of the grammar makes of the tokens. */
  public <T> Outcome<T> run(Function<P, T> rule) {
    if (nestTooDeeply(tokens)) {
      return new Failed<>(tokens[0].getStartIndex(), NESTED_TOO_DEEPLY);
    }
    Outcome<T> fast = run(rule, PredictionMode.SLL);
    boolean bounded =
        fast instanceof Failed<T>(int offset, String reason)
            && (reason.equals(NESTED_TOO_DEEPLY) || reason.equals(TokenArray.TAKES_TOO_LONG));
    if (fast instanceof Parsed<T> || bounded || hasUnknown()) {
      return fast;
    }
    Outcome<T> slow = run(rule, PredictionMode.LL);
    if (slow instanceof Parsed<T>) {
      fallbacks.increment();
    }
    return slow;
  }

  private <T> Outcome<T> run(Function<P, T> rule, PredictionMode prediction) {
    TokenArray stream = new TokenArray(tokens);
    P parser = parser(stream);
    parser.removeErrorListeners();
    parser.setInterpreter(new TokenPrediction(parser));
    parser.setBuildParseTree(false);
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(prediction);
    try {
      T result = rule.apply(parser);
      if (mayNestTooDeeply(tokens) && DepthLimit.exceeds(result)) {
        return new Failed<>(tokens[0].getStartIndex(), NESTED_TOO_DEEPLY);
      }
      return new Parsed<>(result, tolerated(parser));
    } catch (Rejected rejected) {
      return new Failed<>(rejected.offset(), String.valueOf(rejected.getMessage()));
    } catch (ParseCancellationException stopped) {
      Token offending =
          stopped.getCause() instanceof RecognitionException cause
                  && cause.getOffendingToken() != null
              ? cause.getOffendingToken()
              : stream.LT(1);
      return new Failed<>(offending.getStartIndex(), "unexpected " + described(offending));
    } catch (StackOverflowError tooDeep) {
      return new Failed<>(stream.LT(1).getStartIndex(), NESTED_TOO_DEEPLY);
    }
  }

  private boolean hasUnknown() {
    return Arrays.stream(tokens).anyMatch(token -> isUnknown(token.getType()));
  }

  private String described(Token token) {
    if (token.getType() == Token.EOF) {
      return "end";
    }
    return name(token).orElseGet(() -> quoted(token.getText()));
  }

  private static String quoted(String text) {
    return "'"
        + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text)
        + "'";
  }
}
