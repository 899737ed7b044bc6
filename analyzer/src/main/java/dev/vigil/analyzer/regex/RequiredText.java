package dev.vigil.analyzer.regex;

import java.util.List;
import java.util.Locale;

/** What a text must contain for a regular expression to match in it. */
public sealed interface RequiredText {
  /** Characters below are of ASCII. */
  int ASCII = 128;

  /** Nothing is required. */
  static RequiredText nothing() {
    return new Every(List.of());
  }

  /**
   * Whether a text may contain it: says yes too often rather than too rarely, but of a text of
   * ASCII only what is so.
   */
  default boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return true;
      }
    }
    return isIn(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it is in a text of ASCII without capitals. */
  boolean isIn(String text);

  /**
   * A piece of text is required, in small letters or capitals.
   *
   * @param piece of ASCII, without capitals
   */
  record Piece(String piece) implements RequiredText {
    @Override
    public boolean isIn(String text) {
      return text.contains(piece);
    }
  }

  /**
   * Digits of ASCII, one behind the other, are required.
   *
   * @param least how many
   */
  record Digits(int least) implements RequiredText {
    @Override
    public boolean isIn(String text) {
      return longestRun(text) >= least;
    }

    /** The length of the longest run of digits in a text. */
    public static int longestRun(String text) {
      int longest = 0;
      int run = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      return longest;
    }
  }

  /** A character that is not of ASCII is required. */
  record BeyondAscii() implements RequiredText {
    @Override
    public boolean isIn(String text) {
      return false;
    }
  }

  /**
   * All of some are required.
   *
   * @param parts may be none
   */
  record Every(List<RequiredText> parts) implements RequiredText {
    /** Copies the list. */
    public Every {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isIn(String text) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).isIn(text)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One of some is required.
   *
   * @param parts at least one
   */
  record Some(List<RequiredText> parts) implements RequiredText {
    /** Copies the list. */
    public Some {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isIn(String text) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).isIn(text)) {
          return true;
        }
      }
      return false;
    }
  }
}
