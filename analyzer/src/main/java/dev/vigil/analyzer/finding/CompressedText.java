package dev.vigil.analyzer.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A text that is kept in little memory. Equal texts are equal. Immutable. */
public final class CompressedText {
  /** The empty text, of no bytes. */
  public static final CompressedText EMPTY = new CompressedText(new byte[0]);

  private final byte[] bytes;

  private CompressedText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A text. */
  public static CompressedText of(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      byte[] bytes = new byte[Math.max(64, text.length() / 4)];
      int length = 0;
      while (!deflater.finished()) {
        length += deflater.deflate(bytes, length, bytes.length - length);
        bytes = length == bytes.length ? Arrays.copyOf(bytes, 2 * length) : bytes;
      }
      return new CompressedText(Arrays.copyOf(bytes, length));
    } finally {
      deflater.end();
    }
  }

  /** A text whose {@link #bytes} these are. */
  public static CompressedText ofBytes(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new CompressedText(bytes.clone());
  }

  /** What stands for it in messages. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes it takes. */
  public int size() {
    return bytes.length;
  }

  /** Whether it is the empty text. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /**
   * The text.
   *
   * @throws IllegalArgumentException if its bytes are those of no text
   */
  public String text() {
    if (bytes.length == 0) {
      return "";
    }
    Inflater inflater = new Inflater(true);
    try {
      // A byte more, as the decoder wants it where there is no header.
      inflater.setInput(Arrays.copyOf(bytes, bytes.length + 1));
      byte[] text = new byte[4 * bytes.length];
      int length = 0;
      while (!inflater.finished()) {
        int read = inflater.inflate(text, length, text.length - length);
        if (read == 0 && inflater.needsInput()) {
          throw new IllegalArgumentException("a compressed text ends too early");
        }
        length += read;
        text = length == text.length ? Arrays.copyOf(text, 2 * length) : text;
      }
      return new String(text, 0, length, StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("not a compressed text", e);
    } finally {
      inflater.end();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompressedText text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "a text of " + bytes.length + " bytes";
  }
}
