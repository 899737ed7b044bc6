package dev.vigil.analyzer.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Offsets of a text in a charset whose characters differ in length. The text is decoded in windows,
 * of which only the starts are kept; the offsets within one are found when they are asked for, by
 * decoding it again, character by character. In a charset with shift states that gives another
 * text; then all offsets are found from the start. Used by one thread.
 */
final class WindowedOffsets implements ByteOffsets {
  private static final int WINDOW = 512;

  private final ByteBuffer bytes;
  private final Charset charset;
  private final String text;

  /** Where windows start: in the text, and in the bytes; the last is the end. */
  private final int[] starts;

  private final int[] byteStarts;

  private int current = -1;
  private int[] inCurrent = new int[0];
  private int @Nullable [] all;

  private WindowedOffsets(
      ByteBuffer bytes, Charset charset, String text, int[] starts, int[] byteStarts) {
    this.bytes = bytes;
    this.charset = charset;
    this.text = text;
    this.starts = starts;
    this.byteStarts = byteStarts;
  }

  /** A text and the offsets of its characters. */
  record Decoding(String text, ByteOffsets offsets) {}

  /** Decodes a content; what is malformed or has no character becomes U+FFFD. */
  static Decoding decode(ByteBuffer content, Charset charset) {
    CharsetDecoder decoder = decoder(charset);
    ByteBuffer in = content.duplicate();
    CharBuffer out = CharBuffer.allocate(WINDOW);
    StringBuilder text = new StringBuilder(in.remaining());
    int[] starts = new int[in.remaining() / (WINDOW / 2) + 8];
    int[] byteStarts = new int[starts.length];
    int windows = 0;
    boolean more = true;
    while (more) {
      if (windows + 2 > starts.length) {
        starts = Arrays.copyOf(starts, windows * 2);
        byteStarts = Arrays.copyOf(byteStarts, windows * 2);
      }
      starts[windows] = text.length();
      byteStarts[windows++] = in.position();
      more = decoder.decode(in, out.clear(), true).isOverflow();
      text.append(out.flip());
    }
    while (decoder.flush(out.clear()).isOverflow()) {
      text.append(out.flip());
    }
    text.append(out.flip());
    starts[windows] = text.length();
    byteStarts[windows++] = content.limit();
    String whole = text.toString();
    return new Decoding(
        whole,
        new WindowedOffsets(
            content,
            charset,
            whole,
            Arrays.copyOf(starts, windows),
            Arrays.copyOf(byteStarts, windows)));
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(DecodedText.REPLACEMENT));
  }

  @Override
  public int of(int offset) {
    if (offset == text.length()) {
      return byteStarts[byteStarts.length - 1];
    }
    int[] table = all;
    if (table != null) {
      return table[offset];
    }
    int found = Arrays.binarySearch(starts, offset);
    int window = Math.min(found >= 0 ? found : -found - 2, starts.length - 2);
    if (window != current) {
      current = window;
      inCurrent = offsets(starts[window], starts[window + 1], byteStarts[window]);
    }
    if (inCurrent.length == 0) {
      table = offsets(0, text.length(), 0);
      if (table.length == 0) {
        return byteStarts[window]; // It cannot be decoded step by step: as near as is known.
      }
      all = table;
      return table[offset];
    }
    return inCurrent[offset - starts[window]];
  }

  /**
   * The offsets of the units of a part of the text.
   *
   * @return none if the bytes from there on, decoded alone, are another text
   */
  private int[] offsets(int start, int end, int byteStart) {
    CharsetDecoder decoder = decoder(charset);
    ByteBuffer in = bytes.duplicate().position(byteStart);
    CharBuffer unit = CharBuffer.allocate(1);
    CharBuffer units = CharBuffer.allocate(4);
    int[] offsets = new int[end - start];
    int known = 0;
    while (known < offsets.length) {
      int before = in.position();
      CharBuffer out = unit.clear();
      CoderResult result = decoder.decode(in, out, true);
      if (result.isOverflow() && out.position() == 0) {
        out = units.clear().limit(2);
        result = decoder.decode(in, out, true);
      }
      out.flip();
      if (!out.hasRemaining() && in.position() == before) {
        return new int[0];
      }
      while (out.hasRemaining()) {
        if (known == offsets.length || out.get() != text.charAt(start + known)) {
          return new int[0];
        }
        offsets[known++] = before;
      }
    }
    return offsets;
  }
}
