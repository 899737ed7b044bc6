package dev.vigil.analyzer.finding;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something of a unit that was not seen, and why.
 *
 * @param kind what went wrong
 * @param ruleId the rule that was not applied, if only one was not
 * @param location where, if it is a region of the source
 * @param message what a person needs to know, in one line
 */
public record AnalysisProblem(
    Kind kind, Optional<String> ruleId, Optional<Location> location, String message)
    implements Comparable<AnalysisProblem> {
  private static final Position START = new Position(1, 1, 0);

  private static final Comparator<AnalysisProblem> ORDER =
      Comparator.comparing(AnalysisProblem::kind)
          .thenComparing(problem -> problem.location().map(Location::start).orElse(START))
          .thenComparing(problem -> problem.ruleId().orElse(""))
          .thenComparing(AnalysisProblem::message);

  /** What went wrong. */
  public enum Kind {
    /** A region does not parse. */
    SYNTAX,
    /** The content does not decode in its declared encoding. */
    ENCODING,
    /** The steps allowed for the unit or for one rule were used up. */
    BUDGET,
    /** More matches of a rule than are kept. */
    CAP,
    /** A defect of the engine, contained. */
    INTERNAL
  }

  @Override
  public int compareTo(AnalysisProblem other) {
    return ORDER.compare(this, other);
  }
}
