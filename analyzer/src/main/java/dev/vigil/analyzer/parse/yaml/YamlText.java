package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.syntax.Span;

/**
 * A text of YAML as it is written, and as it is read: of the same length, with what is no YAML (a
 * template, a line that is broken) replaced by characters that are.
 *
 * @param written as the file has it
 * @param read with replacements
 */
record YamlText(String written, String read) {
  /** A text without replacements. */
  static YamlText of(String written) {
    return new YamlText(written, written);
  }

  /** The same with spaces in place of a region; line ends stay. */
  YamlText without(Span region) {
    StringBuilder text = new StringBuilder(read);
    for (int i = region.start(); i < region.end(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
    return new YamlText(written, text.toString());
  }

  /** Whether a region is read as it is written. */
  boolean isAsWritten(Span region) {
    int length = region.end() - region.start();
    return written.regionMatches(region.start(), read, region.start(), length);
  }

  /** The line around a place, without its end. */
  Span line(int offset) {
    int place = Math.min(offset, read.length());
    int start = place;
    while (start > 0 && read.charAt(start - 1) != '\n') {
      start--;
    }
    int end = read.indexOf('\n', place);
    return new Span(start, end < 0 ? read.length() : end);
  }

  /** The document around a place, without the line that begins it or the next one. */
  Span document(int offset) {
    Span line = line(offset);
    Span first = line;
    while (first.start() > 0 && !isBoundary(first)) {
      first = line(first.start() - 1);
    }
    int start = isBoundary(first) ? Math.min(first.start() + 3, first.end()) : first.start();
    Span last = line;
    while (last.end() < read.length()) {
      last = line(last.end() + 1);
      if (isBoundary(last)) {
        return new Span(start, last.start());
      }
    }
    return new Span(start, read.length());
  }

  private boolean isBoundary(Span line) {
    return read.startsWith("---", line.start());
  }
}
