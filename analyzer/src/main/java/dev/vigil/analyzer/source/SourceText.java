package dev.vigil.analyzer.source;

import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.syntax.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The decoded text of a file, with the way back from its UTF-16 offsets to lines, columns and bytes
 * of the original content. A byte order mark is not part of the text. Lines end with {@code \n},
 * {@code \r\n} or {@code \r}.
 */
public final class SourceText {
  private final DecodedText decoded;
  private final int[] lineStarts;

  private SourceText(DecodedText decoded) {
    this.decoded = decoded;
    this.lineStarts = lineStarts(decoded.text());
  }

  /**
   * Decodes a file. What is malformed becomes U+FFFD.
   *
   * @param content the bytes, possibly with a byte order mark of UTF-8
   * @param charset how they are encoded
   */
  public static SourceText decode(byte[] content, Charset charset) {
    return new SourceText(DecodedText.of(content, charset));
  }

  /** A text as if it came from a file in UTF-8. */
  public static SourceText of(String text) {
    return decode(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** The whole text. */
  public String text() {
    return decoded.text();
  }

  /** Whether some bytes did not conform to the charset. */
  public boolean malformed() {
    return decoded.malformed();
  }

  /** The charset by which the text was decoded. */
  public Charset charset() {
    return decoded.charset();
  }

  /** The text of a region. */
  public String text(Span span) {
    return text().substring(span.start(), span.end());
  }

  /** The number of lines, at least 1; a final line terminator opens an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The 1-based line of a UTF-16 offset, which may be the length of the text. */
  public int line(int offset) {
    if (offset < 0 || offset > text().length()) {
      throw new IndexOutOfBoundsException("offset outside of the text: " + offset);
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The UTF-16 offset at which a 1-based line starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** A 1-based line without its terminator. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text().length();
    while (end > start && isLineEnd(text().charAt(end - 1))) {
      end--;
    }
    return text().substring(start, end);
  }

  /** Line, column and byte of a UTF-16 offset, which may be the length of the text. */
  public Position position(int offset) {
    int line = line(offset);
    int column = text().codePointCount(lineStarts[line - 1], offset) + 1;
    return new Position(line, column, decoded.byteOffset(offset));
  }

  /** Lines, columns and bytes of a region. */
  public Location location(Span span) {
    return new Location(position(span.start()), position(span.end()));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[text.length() / 32 + 8];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriageReturn = text.indexOf('\r');
    while (feed >= 0 || carriageReturn >= 0) {
      int start;
      if (carriageReturn < 0 || (feed >= 0 && feed < carriageReturn)) {
        start = feed + 1;
        feed = text.indexOf('\n', start);
      } else {
        start = carriageReturn + 1;
        carriageReturn = text.indexOf('\r', start);
        if (start == feed) {
          continue; // One end of a line, of two characters.
        }
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = start;
    }
    return Arrays.copyOf(starts, count);
  }
}
