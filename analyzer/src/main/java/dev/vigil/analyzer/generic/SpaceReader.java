package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.generic.SpaceDocument.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Reads a text, or a pattern, as words and signs in blocks. */
final class SpaceReader {
  private static final int TAB = 8;

  private final String text;
  private final boolean pattern;
  private final Deque<Integer> indentations = new ArrayDeque<>();
  private Kind[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] lines;
  private int size;

  private SpaceReader(String text, boolean pattern) {
    this.text = text;
    this.pattern = pattern;
    int expected = text.length() / 3 + 16;
    this.kinds = new Kind[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.lines = new int[expected];
  }

  /**
   * Reads a text.
   *
   * @param pattern whether it is a pattern: braces are signs only, there
   */
  static SpaceReader read(String text, boolean pattern) {
    SpaceReader reader = new SpaceReader(text, pattern);
    reader.read();
    return reader;
  }

  int size() {
    return size;
  }

  Kind[] kinds() {
    return kinds;
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  int[] lines() {
    return lines;
  }

  private void read() {
    indentations.push(0);
    int at = 0;
    int line = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      readLine(at, end, line++);
      at = end + 1;
    }
    while (indentations.size() > 1) {
      indentations.pop();
      add(Kind.CLOSE, text.length(), text.length(), line);
    }
  }

  private void readLine(int start, int end, int line) {
    int at = start;
    int indentation = 0;
    while (at < end && isSpace(text.charAt(at))) {
      indentation = text.charAt(at) == '\t' ? (indentation / TAB + 1) * TAB : indentation + 1;
      at++;
    }
    if (at == end) {
      return;
    }
    while (indentation < indentations.element()) {
      indentations.pop();
      add(Kind.CLOSE, at, at, line);
    }
    if (indentation > indentations.element()) {
      indentations.push(indentation);
      add(Kind.OPEN, at, at, line);
    }
    int first = size;
    while (at < end) {
      at = readToken(at, end, line);
    }
    if (!pattern) {
      nestBraces(first, line);
    }
  }

  private int readToken(int start, int end, int line) {
    char c = text.charAt(start);
    if (isSpace(c)) {
      return start + 1;
    }
    int at = start + 1;
    if (isWordPart(c)) {
      while (at < end && isWordPart(text.charAt(at))) {
        at++;
      }
      add(Kind.WORD, start, at, line);
    } else {
      if (Character.isHighSurrogate(c) && at < end && Character.isLowSurrogate(text.charAt(at))) {
        at++;
      }
      add(Kind.SIGN, start, at, line);
    }
    return at;
  }

  /**
   * Makes blocks of what stands in braces. A closing brace belongs to the last open one, if to any:
   * others are signs like any other.
   */
  private void nestBraces(int first, int line) {
    List<Integer> open = new ArrayList<>();
    int[] partner = new int[size - first];
    Arrays.fill(partner, -1);
    int pairs = 0;
    for (int i = first; i < size; i++) {
      char c = text.charAt(starts[i]);
      if (c == '(' || c == '[' || c == '{') {
        open.add(i);
      } else if (!open.isEmpty() && isPair(text.charAt(starts[open.getLast()]), c)) {
        partner[i - first] = open.getLast();
        partner[open.removeLast() - first] = i;
        pairs++;
      }
    }
    if (pairs > 0) {
      insertBlocks(first, partner, line);
    }
  }

  private static boolean isPair(char open, char close) {
    return (open == '(' && close == ')')
        || (open == '[' && close == ']')
        || (open == '{' && close == '}');
  }

  private void insertBlocks(int first, int[] partner, int line) {
    Kind[] oldKinds = Arrays.copyOfRange(kinds, first, size);
    int[] oldStarts = Arrays.copyOfRange(starts, first, size);
    int[] oldEnds = Arrays.copyOfRange(ends, first, size);
    size = first;
    for (int i = 0; i < partner.length; i++) {
      boolean closes = partner[i] >= 0 && partner[i] < first + i;
      if (closes) {
        add(Kind.CLOSE, oldStarts[i], oldStarts[i], line);
      }
      add(oldKinds[i], oldStarts[i], oldEnds[i], line);
      if (partner[i] >= 0 && !closes) {
        add(Kind.OPEN, oldEnds[i], oldEnds[i], line);
      }
    }
  }

  private void add(Kind kind, int start, int end, int line) {
    if (size == kinds.length) {
      int capacity = size * 2;
      kinds = Arrays.copyOf(kinds, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      lines = Arrays.copyOf(lines, capacity);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    lines[size++] = line;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
