package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.syntax.Span;
import java.util.Map;

/**
 * A place of a text where a pattern matches.
 *
 * @param span from the first word or sign to the last
 * @param bindings what the metavariables stand for
 */
public record GenericMatch(Span span, Bindings bindings) {
  /** Memory of a match beside the texts of its metavariables, in bytes. */
  private static final long MATCH_BYTES = 120;

  /** About how much memory it takes, in bytes. */
  public long bytes() {
    long bytes = MATCH_BYTES;
    for (Binding binding : bindings.all().values()) {
      bytes += MATCH_BYTES + 2L * (binding.span().end() - binding.span().start());
    }
    return bytes;
  }

  /** The same in a text in which there are so many more characters before it. */
  public GenericMatch movedBy(int offset) {
    if (offset == 0) {
      return this;
    }
    Bindings moved = Bindings.EMPTY;
    for (Map.Entry<String, Binding> entry : bindings.all().entrySet()) {
      if (entry.getValue() instanceof Binding.Text(Span own, String text)) {
        moved =
            moved.with(entry.getKey(), new Binding.Text(moved(own, offset), text)).orElse(moved);
      }
    }
    return new GenericMatch(moved(span, offset), moved);
  }

  private static Span moved(Span span, int offset) {
    return new Span(span.start() + offset, span.end() + offset);
  }
}
