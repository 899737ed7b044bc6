package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.source.StringTable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds which of some words a text has, in one pass without allocation per word. Immutable. */
final class WordTable {
  private static final int ASCII = 128;

  private static final int PART = -1;

  /** By ASCII character, {@link #PART}, all bits, if it is part of a word; else 0. */
  private static final int[] PARTS = parts();

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
      int bit = placeOfBit(word.hashCode());
      hashes[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static int[] parts() {
    int[] parts = new int[ASCII];
    for (char c = 0; c < ASCII; c++) {
      parts[c] = Character.isLetterOrDigit(c) || c == '_' ? PART : 0;
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
    int hash = 0;
    int before = 0;
    for (int at = 0; at < text.length; at++) {
      char c = text[at];
      int part = c < ASCII ? PARTS[c] : PART;
      // One test that mostly fails: whether a word ends here that may be in the table.
      if ((before & ~part & bit(hash)) != 0) {
        add(text, at, hash, found);
      }
      hash = (31 * hash + c) & part;
      before = part;
    }
    if ((before & bit(hash)) != 0) {
      add(text, text.length, hash, found);
    }
    return found;
  }

  private void add(char[] text, int end, int hash, boolean[] found) {
    int start = end;
    while (start > 0 && (text[start - 1] >= ASCII || PARTS[text[start - 1]] == PART)) {
      start--;
    }
    int place = words.place(text, start, end, hash);
    found[place] = words.at(place) != null;
  }

  /** Whether a word of a hash may be in the table: 1 or 0. */
  private int bit(int hash) {
    int place = placeOfBit(hash);
    return (int) (hashes[place / Long.SIZE] >>> place) & 1;
  }

  private static int placeOfBit(int hash) {
    return (hash ^ (hash >>> 15)) & (BITS - 1);
  }

  /** The place of a word among all; negative if it is not there. */
  int place(String word) {
    int place = words.place(word);
    return words.at(place) == null ? -1 : place;
  }
}
