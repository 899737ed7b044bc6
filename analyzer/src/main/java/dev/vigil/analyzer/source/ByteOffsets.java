package dev.vigil.analyzer.source;

/** Where the characters of a text start in the bytes that it was decoded from. */
interface ByteOffsets {
  /** Every UTF-16 unit is one byte. */
  ByteOffsets SAME = offset -> offset;

  /** The offset in bytes of a UTF-16 offset, which may be the length of the text. */
  int of(int offset);

  /** Computes the offsets of a text that was decoded from well-formed UTF-8. */
  static ByteOffsets ofUtf8(String text) {
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
    return of(offsets);
  }

  /**
   * Wraps a table of offsets.
   *
   * @param offsets of every UTF-16 unit and of the end
   */
  static ByteOffsets of(int[] offsets) {
    return offset -> offsets[offset];
  }
}
