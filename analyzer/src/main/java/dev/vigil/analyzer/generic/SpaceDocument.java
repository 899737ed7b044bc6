package dev.vigil.analyzer.generic;

import java.util.Arrays;

/**
 * A text as nested words and signs. A line that is indented further than the one before opens a
 * block, which ends before the first line that is indented less; within a line, what stands in
 * braces is a block. Blocks are items too, one where they open and one where they close, so that a
 * position in the document is a number. Immutable.
 */
final class SpaceDocument {
  /** What stands at a position. */
  enum Kind {
    /** ASCII letters, digits, underscores. */
    WORD,
    /** One other character. */
    SIGN,
    /** A block begins. */
    OPEN,
    /** A block ends. */
    CLOSE
  }

  private final String text;
  private final Kind[] kinds;
  private final int[] starts;
  private final int[] ends;
  private final int[] lines;
  private final int[] closes;
  private final int[] around;

  SpaceDocument(String text, SpaceReader reader) {
    int size = reader.size();
    this.text = text;
    this.kinds = Arrays.copyOf(reader.kinds(), size);
    this.starts = Arrays.copyOf(reader.starts(), size);
    this.ends = Arrays.copyOf(reader.ends(), size);
    this.lines = Arrays.copyOf(reader.lines(), size);
    this.closes = new int[size + 1];
    this.around = new int[size + 1];
    findCloses();
  }

  /**
   * Reads a text.
   *
   * @param visible the text without what is not looked at, of the same length
   * @param text the text
   */
  static SpaceDocument read(String visible, String text) {
    return new SpaceDocument(text, SpaceReader.read(visible, false));
  }

  private void findCloses() {
    int[] enclosing = new int[kinds.length + 1];
    int depth = 0;
    enclosing[0] = kinds.length;
    closes[kinds.length] = kinds.length;
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == Kind.CLOSE) {
        enclosing[++depth] = i;
      }
      closes[i] = enclosing[depth];
      if (kinds[i] == Kind.OPEN) {
        depth--;
      }
      around[i] = enclosing[depth];
    }
  }

  String text() {
    return text;
  }

  int size() {
    return kinds.length;
  }

  Kind kind(int item) {
    return kinds[item];
  }

  boolean isToken(int item) {
    return kinds[item] == Kind.WORD || kinds[item] == Kind.SIGN;
  }

  int start(int item) {
    return starts[item];
  }

  int end(int item) {
    return ends[item];
  }

  /** The 0-based line of a word or a sign. */
  int line(int item) {
    return lines[item];
  }

  /** Where the block closes that opens at an item. */
  int closeOfBlock(int open) {
    return closes[open];
  }

  /** Where the block closes that an item is in; {@link #size()} outside of all blocks. */
  int closeAround(int item) {
    return item < kinds.length && kinds[item] == Kind.OPEN ? around[item] : closes[item];
  }

  /** Whether a word or sign is a certain one. */
  boolean is(int item, String token) {
    return ends[item] - starts[item] == token.length() && text.startsWith(token, starts[item]);
  }
}
