package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.source.StringTable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds which of some words a text has, in one pass without allocation per word. Immutable. */
final class WordTable {
  private static final int ASCII = 128;

  /** By ASCII character, whether it is part of a word. */
  private static final boolean[] PARTS = parts();

  /** How many bits tell of most words, by their hash, that they are not in the table. */
  private static final int BITS = 1 << 14;

  private final StringTable words;

  /** The bits of the hashes of the words. */
  private final long[] hashes = new long[BITS / Long.SIZE];

  /** A table of those words. */
  WordTable(Collection<String> words) {
    Set<String> distinct = new TreeSet<>(words);
    this.words = new StringTable(distinct.size());
    for (String word : distinct) {
      this.words.add(word);
      int bit = bit(word.hashCode());
      hashes[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static boolean[] parts() {
    boolean[] parts = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      parts[c] = Character.isLetterOrDigit(c) || c == '_';
    }
    return parts;
  }

  /**
   * By {@link #place}, whether a text has the words of the table: runs of letters, digits,
   * underscores and of what is not ASCII, in normal form KC, as Python compares identifiers.
   *
   * @param text in that form, or of ASCII only
   */
  boolean[] in(char[] text) {
    boolean[] found = new boolean[words.places()];
    int at = 0;
    while (at < text.length) {
      int start = at;
      int hash = 0;
      while (at < text.length && isPart(text[at])) {
        hash = 31 * hash + text[at++];
      }
      if (at > start && mayHave(hash)) {
        int place = words.place(text, start, at, hash);
        found[place] = words.at(place) != null;
      }
      at++;
    }
    return found;
  }

  private boolean mayHave(int hash) {
    int bit = bit(hash);
    return (hashes[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  private static int bit(int hash) {
    return (hash ^ (hash >>> 15)) & (BITS - 1);
  }

  /** The place of a word among all; negative if it is not there. */
  int place(String word) {
    int place = words.place(word);
    return words.at(place) == null ? -1 : place;
  }

  private static boolean isPart(char c) {
    return c >= ASCII || PARTS[c];
  }
}
