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
 * @param fix how it is corrected, if what matched says so itself
 */
public record RangeMatch(Span span, Bindings bindings, Kind kind, Optional<FixTemplate> fix) {
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

  /** A range that does not say how it is corrected. */
  public RangeMatch(Span span, Bindings bindings, Kind kind) {
    this(span, bindings, kind, Optional.empty());
  }

  RangeMatch as(Kind other) {
    return new RangeMatch(span, bindings, other, fix);
  }

  /** The same range with other metavariables. */
  RangeMatch with(Bindings others) {
    return new RangeMatch(span, others, kind, fix);
  }

  /** A part of this range, as code. */
  RangeMatch part(Span inner) {
    return new RangeMatch(inner, bindings, Kind.CODE, fix);
  }

  /** The same range with a fix, unless it has one. */
  RangeMatch fixedBy(FixTemplate template) {
    return new RangeMatch(span, bindings, kind, fix.or(() -> Optional.of(template)));
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
        : Optional.of(new RangeMatch(span, merged.get(), kind, fixWithin(outer)));
  }

  private Optional<FixTemplate> fixWithin(RangeMatch outer) {
    return fix.isPresent() || outer.isContext() ? fix : outer.fix;
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
