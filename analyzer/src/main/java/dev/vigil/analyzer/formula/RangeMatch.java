package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.syntax.Span;
import java.util.Optional;

/**
 * A range of the source with what the metavariables stand for.
 *
 * @param span the range
 * @param bindings the metavariables
 * @param kind where the range comes from
 */
public record RangeMatch(Span span, Bindings bindings, Kind kind) {
  /** Where a range comes from, which decides how it is put together with others. */
  public enum Kind {
    /** A pattern of code. */
    CODE,
    /** A regular expression over the text. */
    TEXT,
    /** What must be around another range. */
    INSIDE
  }

  RangeMatch as(Kind other) {
    return new RangeMatch(span, bindings, other);
  }

  /** This range as it is inside of another, if it is, with the metavariables of both. */
  Optional<RangeMatch> within(RangeMatch outer) {
    if (!outer.span.contains(span) || (kind == Kind.INSIDE && outer.kind != Kind.INSIDE)) {
      return Optional.empty();
    }
    return bindings.merge(outer.bindings).map(merged -> new RangeMatch(span, merged, kind));
  }

  /** Whether a range of a negated formula removes this one. */
  boolean isRemovedBy(RangeMatch negative) {
    boolean inside = negative.span.contains(span);
    boolean around = span.contains(negative.span);
    boolean touched =
        switch (negative.kind) {
          case CODE -> inside && around;
          case TEXT -> inside || around;
          case INSIDE -> inside;
        };
    return touched && bindings.merge(negative.bindings).isPresent();
  }
}
