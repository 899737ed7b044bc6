package dev.vigil.analyzer.formula;

import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds which of some words a text has, in one pass without allocation per word. Immutable. */
final class WordTable {
  /** Of the first 64 characters, a bit for each that is part of a word. */
  private static final long DIGITS = 0x3FFL << '0';

  /** Of the next 64 characters. */
  private static final long LETTERS = 0x3FF_FFFFL << 'A' | 0x3FF_FFFFL << 'a' | 1L << '_';

  private final @Nullable String[] slots;

  /** A table of those words. */
  WordTable(Collection<String> words) {
    this.slots = new String[Integer.highestOneBit(Math.max(4, words.size() * 4)) * 2];
    words.stream().distinct().sorted().forEach(this::add);
  }

  private void add(String word) {
    int slot = slot(word.hashCode());
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = word;
  }

  /**
   * The places, in {@link #place}'s sense, of the words of the table that are in a text: runs of
   * letters, digits, underscores and of what is not ASCII, in normal form KC, as Python compares
   * identifiers.
   *
   * @param text in that form, or of ASCII only
   */
  BitSet in(char[] text) {
    BitSet found = new BitSet(slots.length);
    int at = 0;
    while (at < text.length) {
      int start = at;
      int hash = 0;
      while (at < text.length && isPart(text[at])) {
        hash = 31 * hash + text[at++];
      }
      if (at > start) {
        look(text, start, at, hash, found);
      }
      at++;
    }
    return found;
  }

  private void look(char[] text, int start, int end, int hash, BitSet found) {
    int slot = slot(hash);
    for (String word = slots[slot]; word != null; word = slots[slot]) {
      if (word.hashCode() == hash && isAt(word, text, start, end)) {
        found.set(slot);
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  private static boolean isAt(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** The place of a word among all; negative if it is not there. */
  int place(String word) {
    int slot = slot(word.hashCode());
    for (String other = slots[slot]; other != null; other = slots[slot]) {
      if (other.equals(word)) {
        return slot;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** By the hash of {@link String#hashCode}. */
  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private static boolean isPart(char c) {
    return c < 64 ? (DIGITS >>> c & 1) != 0 : c >= 128 || (LETTERS >>> c & 1) != 0;
  }
}
