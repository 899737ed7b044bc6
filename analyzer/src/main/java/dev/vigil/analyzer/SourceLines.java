package dev.vigil.analyzer;

import dev.vigil.analyzer.finding.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A content as text, with the places of its lines. */
final class SourceLines {
  private final String text;
  private final int[] lineStarts;
  private final boolean ascii;

  SourceLines(byte[] content) {
    this.text = new String(content, StandardCharsets.UTF_8);
    this.ascii = text.length() == content.length;
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    this.lineStarts = Arrays.copyOf(starts, count);
  }

  String text() {
    return text;
  }

  int lineCount() {
    return lineStarts[lineStarts.length - 1] == text.length()
        ? lineStarts.length - 1
        : lineStarts.length;
  }

  Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(lineStarts[line], offset) + 1;
    int bytes = ascii ? offset : text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
    return new Position(line + 1, column, bytes);
  }

  /** Whole lines, from the first to the last. */
  String lines(int first, int last) {
    int end = last < lineStarts.length ? lineStarts[last] - 1 : text.length();
    return text.substring(lineStarts[first - 1], Math.max(lineStarts[first - 1], end));
  }
}
