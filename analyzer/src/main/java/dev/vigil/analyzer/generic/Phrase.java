package dev.vigil.analyzer.generic;

import java.util.List;

/**
 * Words and signs with nothing but white space between them. Every text in which a pattern matches
 * has its phrases, which is told without reading the text as a document. Immutable.
 */
final class Phrase {
  /** What is too frequent in texts to be looked for, if there is anything else. */
  private static final String FREQUENT_SIGNS = ".,:;=()\"'-*/#";

  private final List<String> tokens;

  /** The number of the token that is looked for first. */
  private final int anchor;

  /**
   * A phrase.
   *
   * @param tokens at least one, each a word or a sign
   */
  Phrase(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    int rarest = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (rarity(tokens.get(i)) > rarity(tokens.get(rarest))) {
        rarest = i;
      }
    }
    this.anchor = rarest;
  }

  /** The longer a word the rarer; a sign is rarer than one letter, if it is not a frequent one. */
  private static int rarity(String token) {
    if (isWord(token)) {
      return 2 * token.length();
    }
    return FREQUENT_SIGNS.contains(token) ? 1 : 3;
  }

  private static boolean isWord(String token) {
    return SpaceReader.isWordPart(token.charAt(0));
  }

  /** Whether a text has it. */
  boolean isIn(String text) {
    String token = tokens.get(anchor);
    for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
      if (isWhole(text, at, token) && isBefore(text, at) && isBehind(text, at + token.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBefore(String text, int place) {
    int end = place;
    for (int i = anchor - 1; i >= 0; i--) {
      while (end > 0 && SpaceReader.isSpace(text.charAt(end - 1))) {
        end--;
      }
      String token = tokens.get(i);
      int start = end - token.length();
      if (start < 0 || !text.startsWith(token, start) || !isWhole(text, start, token)) {
        return false;
      }
      end = start;
    }
    return true;
  }

  private boolean isBehind(String text, int place) {
    int start = place;
    for (int i = anchor + 1; i < tokens.size(); i++) {
      while (start < text.length() && SpaceReader.isSpace(text.charAt(start))) {
        start++;
      }
      String token = tokens.get(i);
      if (!text.startsWith(token, start) || !isWhole(text, start, token)) {
        return false;
      }
      start += token.length();
    }
    return true;
  }

  /** Whether what reads as a token is not a part of a longer word. */
  private static boolean isWhole(String text, int start, String token) {
    int end = start + token.length();
    return !isWord(token)
        || ((start == 0 || !SpaceReader.isWordPart(text.charAt(start - 1)))
            && (end == text.length() || !SpaceReader.isWordPart(text.charAt(end))));
  }
}
