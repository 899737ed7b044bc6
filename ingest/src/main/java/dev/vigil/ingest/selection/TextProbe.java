package dev.vigil.ingest.selection;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells text from binary content by its first bytes. Content without a NUL is text. Content with
 * NULs is text if a byte order mark says so, if it is UTF-16 without a mark, or if nearly all other
 * bytes are characters of a text, so that one NUL hides no file.
 */
final class TextProbe {
  private static final int PROBE_BYTES = 8000;

  /** So many bytes that are no text, if they are less than half, make no content binary. */
  private static final int FEW_BYTES = 4;

  /** Share of bytes that may be no text, in percent: of files whose name says nothing. */
  private static final int FOREIGN_PERCENT = 10;

  /** The same of files whose name says that they are text. */
  private static final int FOREIGN_PERCENT_OF_TEXTS = 30;

  /** Share of the high bytes of UTF-16 that are zero at least, in percent. */
  private static final int ZERO_PERCENT = 40;

  private static final Set<Character> WHITE_SPACE = Set.of('\t', '\n', '\r', '\f', '\u000b');

  private final byte[] content;
  private final int length;

  private TextProbe(byte[] content) {
    this.content = content;
    this.length = Math.min(content.length, PROBE_BYTES);
  }

  /**
   * Whether a content is text.
   *
   * @param namedAsText whether the file's name says that it is text
   */
  static boolean isText(byte[] content, boolean namedAsText) {
    TextProbe probe = new TextProbe(content);
    return !probe.hasZero()
        || probe.hasMark()
        || probe.isUtf16()
        || probe.hasFewForeignBytes()
        || probe.foreignBytes() * 100
            <= probe.length * (namedAsText ? FOREIGN_PERCENT_OF_TEXTS : FOREIGN_PERCENT);
  }

  private boolean hasZero() {
    for (int i = 0; i < length; i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a byte order mark of UTF-8, UTF-16 or UTF-32 comes first, and text behind it. */
  private boolean hasMark() {
    return startsWith(0xEF, 0xBB, 0xBF)
        || startsWith(0, 0, 0xFE, 0xFF)
        || ((startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) && isUtf16Text());
  }

  private boolean startsWith(int... bytes) {
    if (length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (content[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether what a mark of UTF-16 or UTF-32 stands before is nearly all characters of a text. */
  private boolean isUtf16Text() {
    String text = new String(content, 0, length & ~1, StandardCharsets.UTF_16);
    long foreign = text.codePoints().filter(TextProbe::isForeign).count();
    return foreign * 100 <= (long) text.length() * FOREIGN_PERCENT;
  }

  private static boolean isForeign(int character) {
    return switch (Character.getType(character)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.CONTROL -> character != 0 && !WHITE_SPACE.contains((char) character);
      default -> character == '\uFFFD';
    };
  }

  /** Whether every other byte is mostly zero and the bytes between are text. */
  private boolean isUtf16() {
    int[] zeros = new int[2];
    int foreign = 0;
    for (int i = 0; i < length; i++) {
      if (content[i] == 0) {
        zeros[i & 1]++;
      } else if (isControl(content[i])) {
        foreign++;
      }
    }
    int half = Math.max(1, length / 2);
    int most = Math.max(zeros[0], zeros[1]) * 100 / half;
    int least = Math.min(zeros[0], zeros[1]) * 100 / half;
    return most >= ZERO_PERCENT && least <= 1 && foreign * 100 / half <= 1;
  }

  private boolean hasFewForeignBytes() {
    int foreign = foreignBytes();
    return foreign <= FEW_BYTES && foreign * 2 < length;
  }

  /** Number of bytes that are control characters or no UTF-8. */
  private int foreignBytes() {
    String text = new String(content, 0, length, StandardCharsets.UTF_8);
    int malformed = (int) text.chars().filter(c -> c == '\uFFFD').count();
    int controls = 0;
    for (int i = 0; i < length; i++) {
      if (isControl(content[i])) {
        controls++;
      }
    }
    return malformed + controls;
  }

  private static boolean isControl(byte value) {
    return value == 0x7F || (value >= 0 && value < ' ' && !WHITE_SPACE.contains((char) value));
  }
}
