package dev.vigil.analyzer.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A decoded text with the byte offsets of its characters. Bytes that do not conform to the charset
 * become U+FFFD, one for each maximal ill-formed sequence.
 *
 * @param text without a byte order mark
 * @param charset by which it was decoded
 * @param malformed whether some bytes did not conform to the charset
 * @param offsets of the characters behind the mark, in bytes
 * @param skipped bytes of the mark
 */
record DecodedText(
    String text, Charset charset, boolean malformed, ByteOffsets offsets, int skipped) {
  /** What stands for bytes that do not conform to the charset. */
  static final char REPLACEMENT = '\uFFFD';

  static DecodedText of(byte[] content, Charset charset) {
    UnicodeEncoding encoding = UnicodeEncoding.of(content, charset);
    int skipped = encoding.markBytes();
    Charset used = encoding.charset();
    if (used.equals(StandardCharsets.UTF_8)) {
      String text = new String(content, skipped, content.length - skipped, used);
      if (text.indexOf(REPLACEMENT) >= 0) {
        return Utf8Decoding.of(content, skipped);
      }
      boolean ascii = text.length() == content.length - skipped;
      ByteOffsets offsets = ascii ? ByteOffsets.SAME : ByteOffsets.ofUtf8(text);
      return new DecodedText(text, used, false, offsets, skipped);
    }
    ByteBuffer bytes = ByteBuffer.wrap(content, skipped, content.length - skipped).slice();
    WindowedOffsets.Decoding decoding = WindowedOffsets.decode(bytes, used);
    String text = decoding.text();
    boolean malformed = text.indexOf(REPLACEMENT) >= 0 && !conforms(bytes, used);
    boolean oneByteEach = !malformed && text.length() == bytes.limit();
    return new DecodedText(
        text, used, malformed, oneByteEach ? ByteOffsets.SAME : decoding.offsets(), skipped);
  }

  /** The offset in bytes of a UTF-16 offset, which may be the length of the text. */
  int byteOffset(int offset) {
    return skipped + offsets.of(offset);
  }

  private static boolean conforms(ByteBuffer bytes, Charset charset) {
    try {
      charset.newDecoder().decode(bytes.duplicate());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
