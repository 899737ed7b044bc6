package dev.vigil.analyzer.syntax;

/**
 * The region of a source text that a node covers, in UTF-16 code units of the decoded text: {@code
 * [start, end)}.
 *
 * @param start offset of the first unit
 * @param end offset behind the last unit, at least {@code start}
 */
public record Span(int start, int end) {
  /** Checks that the span is inside of some text. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Whether every unit of the other span is a unit of this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
