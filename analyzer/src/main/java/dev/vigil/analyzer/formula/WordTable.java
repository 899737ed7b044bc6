package dev.vigil.analyzer.formula;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Finds which of some words a text has, in one pass without allocation per word. Immutable. */
public final class WordTable {
  private final String[] slots;

  /** A table of those words. */
  public WordTable(Collection<String> words) {
    this.slots = new String[Integer.highestOneBit(Math.max(4, words.size() * 4)) * 2];
    words.stream().distinct().sorted().forEach(this::add);
  }

  private void add(String word) {
    int slot = slot(hash(word, 0, word.length()));
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = word;
  }

  /**
   * The words of the table that are in a text: runs of letters, digits, underscores and of what is
   * not ASCII, in normal form KC, as Python compares identifiers.
   */
  public Set<String> in(String text) {
    String normal =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    Set<String> found = new HashSet<>();
    int at = 0;
    while (at < normal.length()) {
      int start = at;
      int hash = 0;
      while (at < normal.length() && isPart(normal.charAt(at))) {
        hash = 31 * hash + normal.charAt(at++);
      }
      if (at > start) {
        look(normal, start, at, hash, found);
      }
      at++;
    }
    return found;
  }

  private void look(String text, int start, int end, int hash, Set<String> found) {
    int slot = slot(hash);
    for (String word = slots[slot]; word != null; word = slots[slot]) {
      if (word.length() == end - start && text.startsWith(word, start)) {
        found.add(word);
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c >= 128;
  }
}
