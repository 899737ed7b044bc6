package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of which most of a file is made and that a look at a few characters tells, such
 * as words of ASCII, brackets and comments. They are the same that the lexer of the language reads;
 * everything else is left to it.
 */
public abstract class PlainTokens {
  /** What is behind the last character. */
  protected static final int END = -1;

  private static final int ASCII = 128;

  private final CodeUnits units;
  private final Pair<TokenSource, CharStream> source;
  private final Alphabet alphabet;

  /**
   * What a language makes of characters, and which words are no names. Immutable.
   *
   * @see #of
   */
  public static final class Alphabet {
    private static final byte OTHER = 0;
    private static final byte BLANK = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;

    /** Makes what is in front of it something else than a word. */
    private static final byte AMBIGUOUS = 4;

    private final byte[] kinds = new byte[ASCII];
    private final Keywords keywords;
    private final int name;

    private Alphabet(Keywords keywords, int name) {
      this.keywords = keywords;
      this.name = name;
      mark("0123456789", DIGIT);
      mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    }

    /**
     * Words are made of ASCII's letters and digits and of underlines, and other characters.
     *
     * @param blanks characters of ASCII that are passed over
     * @param letters other characters of ASCII of which words are made
     * @param ambiguous characters of ASCII behind which a word may go on, or is none; those beyond
     *     ASCII are such too
     * @param name the type of words that are no keywords
     */
    public static Alphabet of(
        String blanks, String letters, String ambiguous, Keywords keywords, int name) {
      Alphabet alphabet = new Alphabet(keywords, name);
      alphabet.mark(blanks, BLANK);
      alphabet.mark(letters, LETTER);
      alphabet.mark(ambiguous, AMBIGUOUS);
      return alphabet;
    }

    private void mark(String characters, byte kind) {
      for (int i = 0; i < characters.length(); i++) {
        kinds[characters.charAt(i)] = kind;
      }
    }

    private byte kind(int c) {
      return c >= ASCII ? AMBIGUOUS : c < 0 ? OTHER : kinds[c];
    }
  }

  /**
   * The tokens of a text.
   *
   * @param units where the next token is read; tokens are read from there by the lexer too
   */
  protected PlainTokens(TokenSource lexer, CodeUnits units, Alphabet alphabet) {
    this.units = units;
    this.source = new Pair<>(lexer, units);
    this.alphabet = alphabet;
  }

  /**
   * Passes over blanks and reads the token behind them; null, and no token read, if it is no plain
   * one.
   */
  public final @Nullable CommonToken next() {
    int start = units.index();
    int c = unit(start);
    byte kind = alphabet.kind(c);
    while (kind == Alphabet.BLANK) {
      c = unit(++start);
      kind = alphabet.kind(c);
    }
    units.seek(start);
    return kind == Alphabet.LETTER
        ? word(start)
        : kind == Alphabet.DIGIT ? number(start) : other(c, start);
  }

  /** A token that starts with another character than a letter, a digit or a blank. */
  protected abstract @Nullable CommonToken other(int c, int start);

  /** The type of whole decimal numbers. */
  protected abstract int numberType();

  /** Whether a word is a token by itself, whatever is behind it. */
  protected boolean isWhole(int start, int end) {
    return true;
  }

  private @Nullable CommonToken word(int start) {
    int end = start;
    int hash = 0;
    int c = units.unit(start);
    byte kind;
    do {
      hash = 31 * hash + c;
      c = unit(++end);
      kind = alphabet.kind(c);
    } while (kind == Alphabet.LETTER || kind == Alphabet.DIGIT);
    if (kind == Alphabet.AMBIGUOUS || !isWhole(start, end)) {
      return null;
    }
    int keyword = alphabet.keywords.type(units, start, end, hash);
    if (keyword != Token.INVALID_TYPE) {
      return token(keyword, start, end);
    }
    CommonToken name = token(alphabet.name, start, end);
    name.setText(units.text(start, end, hash));
    return name;
  }

  /** A whole decimal number. */
  private @Nullable CommonToken number(int start) {
    int end = start;
    byte kind;
    do {
      kind = alphabet.kind(unit(++end));
    } while (kind == Alphabet.DIGIT);
    boolean more = kind == Alphabet.LETTER || kind == Alphabet.AMBIGUOUS || unit(end) == '.';
    return more ? null : token(numberType(), start, end);
  }

  /** A string on one line without a backslash; null if it is none. */
  protected final @Nullable CommonToken string(int quote, int start, int type) {
    int end = start + 1;
    int c = unit(end);
    while (c != quote) {
      if (c == '\\' || c == '\n' || c == '\r' || c == END) {
        return null;
      }
      c = unit(++end);
    }
    boolean several = end == start + 1 && unit(end + 1) == quote;
    return several ? null : token(type, start, end + 1);
  }

  /** Where the line ends that an offset is in. */
  protected final int endOfLine(int start) {
    int end = start;
    int c = unit(end);
    while (c != '\n' && c != '\r' && c != END) {
      c = unit(++end);
    }
    return end;
  }

  /** The unit at an offset; {@link #END} behind the last. */
  protected final int unit(int at) {
    return at < units.size() ? units.unit(at) : END;
  }

  /** A token of a region, behind which the next one is read. */
  protected final CommonToken token(int type, int start, int end) {
    units.seek(end);
    return new CommonToken(source, type, Token.DEFAULT_CHANNEL, start, end - 1);
  }

  protected static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
