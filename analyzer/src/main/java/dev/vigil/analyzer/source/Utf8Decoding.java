package dev.vigil.analyzer.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 that may be ill-formed, with the offset of every character, in one pass. Each
 * maximal subpart of an ill-formed sequence becomes one U+FFFD (The Unicode Standard, section 3.9,
 * "U+FFFD substitution of maximal subparts"); an encoded surrogate is one, as the JDK decodes it.
 */
final class Utf8Decoding {
  private final byte[] content;
  private final char[] text;
  private final int[] offsets;
  private final int first;
  private int at;
  private int length;
  private boolean malformed;

  private Utf8Decoding(byte[] content, int first) {
    this.content = content;
    this.first = first;
    this.at = first;
    this.text = new char[content.length - first];
    this.offsets = new int[text.length + 1];
  }

  /**
   * Decodes a content.
   *
   * @param skipped bytes at its start that are no part of the text
   */
  static DecodedText of(byte[] content, int skipped) {
    Utf8Decoding decoding = new Utf8Decoding(content, skipped);
    while (decoding.at < content.length) {
      decoding.character();
    }
    decoding.offsets[decoding.length] = content.length - skipped;
    return new DecodedText(
        new String(decoding.text, 0, decoding.length),
        StandardCharsets.UTF_8,
        decoding.malformed,
        ByteOffsets.of(Arrays.copyOf(decoding.offsets, decoding.length + 1)),
        skipped);
  }

  private void character() {
    int lead = content[at] & 0xFF;
    if (lead < 0x80) {
      put((char) lead, 1);
    } else if (lead < 0xC2 || lead > 0xF4) {
      replace(1);
    } else if (lead < 0xE0) {
      if (isContinuation(1, 0x80, 0xBF)) {
        put((char) ((lead & 0x1F) << 6 | bits(1)), 2);
      } else {
        replace(1);
      }
    } else if (lead < 0xF0) {
      if (!isContinuation(1, lead == 0xE0 ? 0xA0 : 0x80, 0xBF)) { // No overlong forms.
        replace(1);
      } else if (!isContinuation(2, 0x80, 0xBF)) {
        replace(2);
      } else {
        char unit = (char) ((lead & 0x0F) << 12 | bits(1) << 6 | bits(2));
        if (Character.isSurrogate(unit)) {
          replace(3);
        } else {
          put(unit, 3);
        }
      }
    } else {
      supplementary(lead);
    }
  }

  private void supplementary(int lead) {
    // Neither overlong forms nor what lies above U+10FFFF.
    if (!isContinuation(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF)) {
      replace(1);
    } else if (!isContinuation(2, 0x80, 0xBF)) {
      replace(2);
    } else if (!isContinuation(3, 0x80, 0xBF)) {
      replace(3);
    } else {
      int codePoint = (lead & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
      // Both units start where the character does.
      put(Character.highSurrogate(codePoint), 0);
      put(Character.lowSurrogate(codePoint), 4);
    }
  }

  private boolean isContinuation(int ahead, int least, int most) {
    if (at + ahead >= content.length) {
      return false;
    }
    int value = content[at + ahead] & 0xFF;
    return value >= least && value <= most;
  }

  private int bits(int ahead) {
    return content[at + ahead] & 0x3F;
  }

  private void put(char unit, int bytes) {
    offsets[length] = at - first;
    text[length++] = unit;
    at += bytes;
  }

  private void replace(int bytes) {
    malformed = true;
    put(DecodedText.REPLACEMENT, bytes);
  }
}
