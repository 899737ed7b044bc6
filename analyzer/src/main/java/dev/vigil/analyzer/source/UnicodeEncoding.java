package dev.vigil.analyzer.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a content: by its byte order mark, else UTF-16 if its zero bytes stand where
 * those of UTF-16 do, else the one that is assumed.
 *
 * @param charset by which the bytes behind the mark are decoded
 * @param markBytes length of the mark, 0 if there is none
 */
record UnicodeEncoding(Charset charset, int markBytes) {
  private static final int PROBE_BYTES = 8000;

  /** A shorter content does not tell that it is UTF-16 without a mark. */
  private static final int FEWEST_BYTES = 8;

  /** Share of the high bytes of UTF-16 that are zero at least, in percent. */
  private static final int ZERO_PERCENT = 40;

  /** The encoding of a content. */
  static UnicodeEncoding of(byte[] content, Charset assumed) {
    if (content.length < 2) {
      return new UnicodeEncoding(assumed, 0);
    }
    int first = content[0] & 0xFF;
    int second = content[1] & 0xFF;
    if (first == 0xEF && second == 0xBB && content.length > 2 && content[2] == (byte) 0xBF) {
      return new UnicodeEncoding(StandardCharsets.UTF_8, 3);
    }
    if (first == 0xFF && second == 0xFE) {
      return content.length > 3 && content[2] == 0 && content[3] == 0
          ? new UnicodeEncoding(Charset.forName("UTF-32LE"), 4)
          : new UnicodeEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xFE && second == 0xFF) {
      return new UnicodeEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (first == 0
        && second == 0
        && content.length > 3
        && content[2] == (byte) 0xFE
        && content[3] == (byte) 0xFF) {
      return new UnicodeEncoding(Charset.forName("UTF-32BE"), 4);
    }
    boolean mayBeUtf16 = content.length >= FEWEST_BYTES && (first == 0 || second == 0);
    return new UnicodeEncoding(mayBeUtf16 ? byZeros(content, assumed) : assumed, 0);
  }

  /** Text in UTF-16 begins with a character whose high byte is zero, nearly always. */
  private static Charset byZeros(byte[] content, Charset assumed) {
    int length = Math.min(content.length, PROBE_BYTES);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (content[i] == 0) {
        if ((i & 1) == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int half = Math.max(1, length / 2);
    boolean bigEndian = even > odd;
    boolean utf16 =
        Math.max(even, odd) * 100 / half >= ZERO_PERCENT && Math.min(even, odd) * 100 / half <= 1;
    if (!utf16) {
      return assumed;
    }
    return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
