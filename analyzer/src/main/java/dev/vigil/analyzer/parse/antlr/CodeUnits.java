package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.source.StringTable;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text as ANTLR reads it: code points, with indices in UTF-16 units as spans have them. */
public final class CodeUnits implements CharStream {
  /** Longer pieces are rarely there twice. */
  private static final int LONGEST_SHARED = 40;

  private final String text;
  private final char[] units;
  private int position;

  /** Short pieces that were asked for. */
  private final StringTable shared = new StringTable(100);

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

  @Override
  public String getText(Interval interval) {
    return text(interval.a, Math.min(interval.b + 1, units.length));
  }

  /** The unit at an offset. */
  public char unit(int offset) {
    return units[offset];
  }

  /**
   * The text of a region. Equal short ones, such as names, are one object: they are compared and
   * hashed faster.
   *
   * @param end offset behind the last unit
   */
  public String text(int start, int end) {
    if (end - start > LONGEST_SHARED) {
      return text.substring(start, end);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + units[i];
    }
    return text(start, end, hash);
  }

  /**
   * The text of a region, as {@link #text(int, int)} has it.
   *
   * @param hash of the text, as {@link String#hashCode} has it
   */
  public String text(int start, int end, int hash) {
    if (end - start > LONGEST_SHARED) {
      return text.substring(start, end);
    }
    String known = shared.at(shared.place(units, start, end, hash));
    if (known == null) {
      known = text.substring(start, end);
      shared.add(known);
    }
    return known;
  }

  /**
   * The place in a table of the text of a region, as {@link StringTable#place(char[], int, int,
   * int)} has it.
   */
  public int place(StringTable table, int start, int end, int hash) {
    return table.place(units, start, end, hash);
  }
}
