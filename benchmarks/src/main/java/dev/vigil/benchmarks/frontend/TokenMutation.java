package dev.vigil.benchmarks.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deletes, doubles, exchanges, replaces or inserts one token of a text. Tokens are cut roughly, the
 * same way for every language: words, numbers, one-line strings and single signs; white space stays
 * as it is. The same random numbers give the same mutations.
 */
final class TokenMutation {
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|\"[^\"\\\\\\n]*\"|'[^'\\\\\\n]*'|[^\\s\\w]");

  private final Random random;

  TokenMutation(Random random) {
    this.random = random;
  }

  /**
   * A text with one token changed that begins in a range of it; the text itself if there is none.
   *
   * @param start first offset of the range
   * @param end offset behind the range
   */
  String mutate(String text, int start, int end) {
    List<int[]> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(start, end);
    while (matcher.find()) {
      tokens.add(new int[] {matcher.start(), matcher.end()});
    }
    if (tokens.isEmpty()) {
      return text;
    }
    int at = random.nextInt(tokens.size());
    int[] token = tokens.get(at);
    int[] other = tokens.get(random.nextInt(tokens.size()));
    String word = text.substring(token[0], token[1]);
    String otherWord = text.substring(other[0], other[1]);
    return switch (random.nextInt(5)) {
      case 0 -> replaced(text, token, "");
      case 1 -> replaced(text, token, word + " " + word);
      case 2 -> replaced(text, token, otherWord);
      case 3 -> replaced(text, token, otherWord + " " + word);
      default -> {
        if (at + 1 == tokens.size()) {
          yield replaced(text, token, "");
        }
        int[] next = tokens.get(at + 1);
        yield text.substring(0, token[0])
            + text.substring(next[0], next[1])
            + text.substring(token[1], next[0])
            + word
            + text.substring(next[1]);
      }
    };
  }

  private static String replaced(String text, int[] token, String by) {
    return text.substring(0, token[0]) + by + text.substring(token[1]);
  }
}
