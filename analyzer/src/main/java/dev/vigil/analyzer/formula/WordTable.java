package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.source.StringTable;
import java.util.BitSet;
import java.util.Collection;

/** Finds which of some words a text has, in one pass without allocation per word. Immutable. */
final class WordTable {
  /** Of the first 64 characters, a bit for each that is part of a word. */
  private static final long DIGITS = 0x3FFL << '0';

  /** Of the next 64 characters. */
  private static final long LETTERS = 0x3FF_FFFFL << 'A' | 0x3FF_FFFFL << 'a' | 1L << '_';

  private final StringTable words;

  /** A table of those words. */
  WordTable(Collection<String> words) {
    this.words = new StringTable(words.size());
    words.stream().distinct().sorted().forEach(this.words::add);
  }

  /**
   * The places, in {@link #place}'s sense, of the words of the table that are in a text: runs of
   * letters, digits, underscores and of what is not ASCII, in normal form KC, as Python compares
   * identifiers.
   *
   * @param text in that form, or of ASCII only
   */
  BitSet in(char[] text) {
    BitSet found = new BitSet(words.places());
    int at = 0;
    while (at < text.length) {
      int start = at;
      int hash = 0;
      while (at < text.length && isPart(text[at])) {
        hash = 31 * hash + text[at++];
      }
      if (at > start) {
        int place = words.place(text, start, at, hash);
        if (words.at(place) != null) {
          found.set(place);
        }
      }
      at++;
    }
    return found;
  }

  /** The place of a word among all; negative if it is not there. */
  int place(String word) {
    int place = words.place(word);
    return words.at(place) == null ? -1 : place;
  }

  private static boolean isPart(char c) {
    return c < 64 ? (DIGITS >>> c & 1) != 0 : c >= 128 || (LETTERS >>> c & 1) != 0;
  }
}
