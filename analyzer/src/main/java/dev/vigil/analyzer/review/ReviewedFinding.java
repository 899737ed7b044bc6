package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.Suppression;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding in a review.
 *
 * @param place its lines
 * @param occurrences the places for which it stands, if it stands for several matches of its rule
 *     in the file
 * @param enclosing the definition around it, empty at top level
 * @param message the rule's message, filled in
 * @param excerpt the source lines
 * @param testCode whether it is in test code
 * @param suppression the comment that suppresses it, if there is one
 * @param decision what a person decided about it, if somebody did
 * @param fingerprint its identity
 */
public record ReviewedFinding(
    Place place,
    Optional<Occurrences> occurrences,
    String enclosing,
    String message,
    String excerpt,
    boolean testCode,
    Optional<Suppression> suppression,
    Optional<ReviewDecision> decision,
    String fingerprint)
    implements Comparable<ReviewedFinding> {
  /** Whether a person decided that nobody has to care about it. */
  boolean isDismissed() {
    return decision.filter(ReviewDecision::dismisses).isPresent();
  }

  @Override
  public int compareTo(ReviewedFinding other) {
    return Comparator.comparing(ReviewedFinding::place)
        .thenComparing(ReviewedFinding::message)
        .thenComparing(ReviewedFinding::fingerprint)
        .compare(this, other);
  }
}
