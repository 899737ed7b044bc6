package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** A text as ANTLR reads it: code points, with indices in UTF-16 units as spans have them. */
public final class CodeUnits implements CharStream {
  /** Longer pieces are rarely there twice. */
  private static final int LONGEST_SHARED = 40;

  private final String text;
  private final char[] units;
  private int position;

  /** Short pieces that were asked for, in a hash table that is at most half full. */
  private @Nullable String[] shared = new String[256];

  private int sharedCount;

  /** Units of a text. */
  public CodeUnits(String text) {
    this.text = text;
    this.units = text.toCharArray();
  }

  /** The text. */
  public String text() {
    return text;
  }

  @Override
  public void consume() {
    position += Character.isHighSurrogate(units[position]) ? width(position) : 1;
  }

  @Override
  public int LA(int distance) {
    int at = position;
    if (distance == 1) {
      if (at >= units.length) {
        return IntStream.EOF;
      }
      char unit = units[at];
      return Character.isSurrogate(unit) ? text.codePointAt(at) : unit;
    }
    at = position + (distance > 0 ? distance - 1 : distance);
    return at < 0 || at >= units.length ? IntStream.EOF : units[at];
  }

  private int width(int at) {
    return Character.charCount(text.codePointAt(at));
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // The whole text is in memory.
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return units.length;
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  /** Equal short pieces, such as names, are one object: they are compared and hashed faster. */
  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, units.length);
    if (end - interval.a > LONGEST_SHARED) {
      return text.substring(interval.a, end);
    }
    int slot = slot(interval.a, end);
    String known = shared[slot];
    if (known == null) {
      known = text.substring(interval.a, end);
      shared[slot] = known;
      if (++sharedCount * 2 > shared.length) {
        grow();
      }
    }
    return known;
  }

  /** Where a piece is in the table, or where it would be put. */
  private int slot(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + units[i];
    }
    int slot = spread(hash);
    for (String other = shared[slot]; other != null; other = shared[slot]) {
      if (other.hashCode() == hash && isAt(other, start, end)) {
        break;
      }
      slot = (slot + 1) & (shared.length - 1);
    }
    return slot;
  }

  private boolean isAt(String piece, int start, int end) {
    return piece.length() == end - start && text.startsWith(piece, start);
  }

  /** The first slot for the hash of {@link String#hashCode}. */
  private int spread(int hash) {
    return (hash ^ (hash >>> 16)) & (shared.length - 1);
  }

  private void grow() {
    @Nullable String[] before = shared;
    shared = new String[before.length * 2];
    for (String piece : before) {
      if (piece != null) {
        int slot = spread(piece.hashCode());
        while (shared[slot] != null) {
          slot = (slot + 1) & (shared.length - 1);
        }
        shared[slot] = piece;
      }
    }
  }
}
