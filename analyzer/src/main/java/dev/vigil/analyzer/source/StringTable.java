package dev.vigil.analyzer.source;

import org.jspecify.annotations.Nullable;

/**
 * Strings that are found by how they stand in a text, without making a string of that first: a hash
 * table with open addressing, at most half full.
 */
public final class StringTable {
  private static final int SMALLEST = 16;

  private @Nullable String[] strings;
  private int size;

  /** A table without a string that has room for some without growing. */
  public StringTable(int room) {
    strings = new String[Integer.highestOneBit(Math.max(SMALLEST, room * 2)) * 2];
  }

  /** Adds a string that is not there. The places of the others may change. */
  public void add(String string) {
    if (++size * 2 > strings.length) {
      @Nullable String[] before = strings;
      strings = new String[before.length * 2];
      for (String each : before) {
        if (each != null) {
          strings[place(each)] = each;
        }
      }
    }
    strings[place(string)] = string;
  }

  /** How many places there are. */
  public int places() {
    return strings.length;
  }

  /** The string at a place, if there is one. */
  public @Nullable String at(int place) {
    return strings[place];
  }

  /** The place of a string, or where it would be put. */
  public int place(String string) {
    int place = first(string.hashCode());
    for (String other = strings[place]; other != null; other = strings[place]) {
      if (other.equals(string)) {
        return place;
      }
      place = next(place);
    }
    return place;
  }

  /**
   * The place of the string that stands somewhere in a text, or where it would be put.
   *
   * @param hash of the string, as {@link String#hashCode} has it
   */
  public int place(char[] text, int start, int end, int hash) {
    int place = first(hash);
    for (String other = strings[place]; other != null; other = strings[place]) {
      if (other.hashCode() == hash && isAt(other, text, start, end)) {
        return place;
      }
      place = next(place);
    }
    return place;
  }

  private static boolean isAt(String string, char[] text, int start, int end) {
    if (string.length() != end - start) {
      return false;
    }
    for (int i = 0; i < string.length(); i++) {
      if (string.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private int first(int hash) {
    return (hash ^ (hash >>> 15)) & (strings.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (strings.length - 1);
  }
}
