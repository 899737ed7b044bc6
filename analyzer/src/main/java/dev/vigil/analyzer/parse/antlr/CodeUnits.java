package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text as ANTLR reads it: code points, with indices in UTF-16 units as spans have them. */
public final class CodeUnits implements CharStream {
  private final String text;
  private int position;

  /** Units of a text. */
  public CodeUnits(String text) {
    this.text = text;
  }

  /** The text. */
  public String text() {
    return text;
  }

  @Override
  public void consume() {
    position += Character.isHighSurrogate(text.charAt(position)) ? width(position) : 1;
  }

  @Override
  public int LA(int distance) {
    int at = position;
    if (distance == 1) {
      if (at >= text.length()) {
        return IntStream.EOF;
      }
      char unit = text.charAt(at);
      return Character.isSurrogate(unit) ? text.codePointAt(at) : unit;
    }
    at = position + (distance > 0 ? distance - 1 : distance);
    return at < 0 || at >= text.length() ? IntStream.EOF : text.charAt(at);
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
    return text.length();
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
  }
}
