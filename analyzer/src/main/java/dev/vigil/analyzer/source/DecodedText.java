package dev.vigil.analyzer.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A decoded text with the byte offsets of its characters. */
final class DecodedText {
  /** What stands for bytes that do not conform to the charset. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String text;
  private final Charset charset;
  private final boolean malformed;

  /** The offset of every UTF-16 unit and of the end behind the mark; empty if units are bytes. */
  private final int[] byteOffsets;

  private final int skipped;

  private DecodedText(
      String text, Charset charset, boolean malformed, int[] byteOffsets, int skipped) {
    this.text = text;
    this.charset = charset;
    this.malformed = malformed;
    this.byteOffsets = byteOffsets;
    this.skipped = skipped;
  }

  String text() {
    return text;
  }

  Charset charset() {
    return charset;
  }

  boolean malformed() {
    return malformed;
  }

  static DecodedText of(byte[] content, Charset charset) {
    int skipped = startsWithMark(content) ? 3 : 0;
    Charset used = skipped > 0 ? StandardCharsets.UTF_8 : charset;
    if (used.equals(StandardCharsets.UTF_8)) {
      int length = content.length - skipped;
      String text = new String(content, skipped, length, used);
      if (text.indexOf(REPLACEMENT) < 0) {
        int[] byteOffsets = text.length() == length ? new int[0] : offsetsInUtf8(text);
        return new DecodedText(text, used, false, byteOffsets, skipped);
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(content, skipped, content.length - skipped).slice();
    try {
      String text = used.newDecoder().decode(bytes.duplicate()).toString();
      if (text.length() == bytes.limit()) {
        return new DecodedText(text, used, false, new int[0], skipped);
      }
      if (used.equals(StandardCharsets.UTF_8)) {
        return new DecodedText(text, used, false, offsetsInUtf8(text), skipped);
      }
      return decodeByUnits(bytes, used, skipped);
    } catch (CharacterCodingException e) {
      return decodeByUnits(bytes, used, skipped);
    }
  }

  int byteOffset(int offset) {
    return skipped + (byteOffsets.length == 0 ? offset : byteOffsets[offset]);
  }

  private static boolean startsWithMark(byte[] content) {
    return content.length >= 3
        && content[0] == (byte) 0xEF
        && content[1] == (byte) 0xBB
        && content[2] == (byte) 0xBF;
  }

  private static int[] offsetsInUtf8(String text) {
    int[] offsets = new int[text.length() + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      offsets[i] = bytes;
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        bytes += 4;
      } else if (!Character.isLowSurrogate(c)) {
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    offsets[text.length()] = bytes;
    return offsets;
  }

  /** Decodes one character at a time, the only way to learn where each one starts. */
  private static DecodedText decodeByUnits(ByteBuffer bytes, Charset charset, int skipped) {
    CharsetDecoder decoder = charset.newDecoder();
    StringBuilder text = new StringBuilder(bytes.limit());
    int[] offsets = new int[bytes.limit() * 2 + 16];
    boolean malformed = false;
    CharBuffer unit = CharBuffer.allocate(1);
    CharBuffer pair = CharBuffer.allocate(2);
    while (bytes.hasRemaining()) {
      int start = bytes.position();
      CharBuffer out = unit.clear();
      CoderResult result = decoder.decode(bytes, out, true);
      if (result.isOverflow() && bytes.position() == start && out.position() == 0) {
        out = pair.clear();
        result = decoder.decode(bytes, out, true);
      }
      text.append(out.flip());
      if (result.isError()) {
        malformed = true;
        text.append(REPLACEMENT);
        bytes.position(bytes.position() + result.length());
      } else if (bytes.position() == start && out.limit() == 0) {
        break;
      }
      offsets = Arrays.copyOf(offsets, Math.max(offsets.length, text.length() + 16));
      fillFrom(offsets, text.length(), start, out.limit() + (result.isError() ? 1 : 0));
    }
    offsets[text.length()] = bytes.limit();
    return new DecodedText(
        text.toString(), charset, malformed, Arrays.copyOf(offsets, text.length() + 1), skipped);
  }

  private static void fillFrom(int[] offsets, int length, int start, int added) {
    for (int i = length - added; i < length; i++) {
      offsets[i] = start;
    }
  }
}
