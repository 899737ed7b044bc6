package dev.vigil.analyzer.formula;

import java.util.Locale;

/**
 * Tells texts that look random from words: by how surprising each letter is behind the one before
 * it. The surprise is that of letters in English texts and identifiers of programs; the bounds are
 * such that keys and tokens of 10 characters and more pass them, and words put together do not. A
 * placeholder such as {@code AKIAxxxxxxxx} passes too, as it does elsewhere; one character repeated
 * does not.
 */
final class Randomness {
  /** All characters together, in bits. */
  private static final double LEAST_SURPRISE = 63;

  /** In the mean, in bits for each character. */
  private static final double LEAST_MEAN = 4.8;

  private static final double DIGIT = 6;
  private static final double OTHER = 7;

  /**
   * Surprise in half bits, in base 19: a line for the letter before, of which the first is for
   * none, and in it one digit for each letter.
   */
  private static final String[] SURPRISE = {
    "8a8999bc7edaa998f9779baedg",
    "ha89ifaiaid686iai675cdhgci",
    "7gcd6fgi78h6ff8fi8be5iif8i",
    "6gbg5gi6bi88fi4fiae6aeiigi",
    "7cea2ggh5hebfg7gidae9hiidi",
    "ad88b9eifii7a6gad567ice9bi",
    "7ffe88hh4iiahe4hi7d99iiibi",
    "biaf3gb97gibb7adi77b9ghihf",
    "5ihi2iii6iigeh7iicf9ciiigi",
    "ba8bb8aiiih8a46cia67icifif",
    "7dec3edecdcccc6eac8d8d8ede",
    "6gdd2g8f8egbhadehc8dbfahhf",
    "7fha56fi5ii7hi7dig899giiai",
    "5age3iii8ihaaf75ii9gbiiihi",
    "7i967b6iaiedhd7gii65bdiici",
    "eba9g8didica84c9i5a88cagii",
    "5ife6hfdaib7gh79i6a7aiii9i",
    "bfecddecccecbecdcbac1eeddd",
    "7hac4fai7icdb87gi978begiai",
    "bibg3hfa7ifcgf8aif749igidi",
    "7ibg6fi46ihdfi7di7ab9iei9i",
    "a9ac7cai9ii797e8i576iiigii",
    "4ici2fhi7hhhegafigdffhhiih",
    "5gge7gg64gdff96gi9behiahii",
    "8d5d7bgf9ggd9fe5hhd4eggb9f",
    "aedgagcf9dgabb54g966gfagff",
    "8dcc3cdb6cdbabbdbadbabccac",
  };

  private Randomness() {}

  static boolean looksRandom(String text) {
    double surprise = 0;
    char before = ' ';
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      surprise += surprise(before, c);
      before = c;
    }
    return surprise >= LEAST_SURPRISE
        && surprise / text.length() >= LEAST_MEAN
        && text.chars().distinct().count() > 1;
  }

  private static double surprise(char before, char c) {
    if (!isLetter(c)) {
      return c >= '0' && c <= '9' ? DIGIT : OTHER;
    }
    int line = isLetter(before) ? before - 'a' + 1 : 0;
    return Character.digit(SURPRISE[line].charAt(c - 'a'), 19) / 2.0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
