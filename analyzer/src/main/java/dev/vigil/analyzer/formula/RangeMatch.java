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
    INSIDE,
    /** What must be somewhere in the file. */
    ANYWHERE
  }

  RangeMatch as(Kind other) {
    return new RangeMatch(span, bindings, other);
  }

  /** This range as it is inside of another, if it is, with the metavariables of both. */
  Optional<RangeMatch> within(RangeMatch outer) {
    boolean around = outer.kind == Kind.ANYWHERE || outer.span.contains(span);
    boolean survives = outer.kind == kind || outer.kind == Kind.ANYWHERE || !isContext();
    if (!around || !survives) {
      return Optional.empty();
    }
    Optional<Bindings> merged = bindings.merge(outer.bindings);
    return merged.isEmpty()
        ? Optional.empty()
        : Optional.of(new RangeMatch(span, merged.get(), kind));
  }

  /** Whether it only says what is around or elsewhere, so that it is never the result. */
  private boolean isContext() {
    return kind == Kind.INSIDE || kind == Kind.ANYWHERE;
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
          case ANYWHERE -> true;
        };
    return touched && bindings.merge(negative.bindings).isPresent();
  }
}
