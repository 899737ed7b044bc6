package dev.vigil.cli.review;

import dev.vigil.analyzer.review.ReviewDecision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The wording of decisions in reviews. */
final class DecisionText {
  private static final Set<String> DISMISSING = Set.of("false_positive", "accepted_risk");

  private DecisionText() {}

  /**
   * A decision in words.
   *
   * @param kind such as {@code accepted_risk}
   * @param expires end of the decision, if it has one
   * @param justification reason; may be empty
   * @param now a decision that ended before is shown and dismisses nothing
   */
  static ReviewDecision of(
      String kind, String author, Optional<Instant> expires, String justification, Instant now) {
    boolean isOver = expires.filter(end -> !end.isAfter(now)).isPresent();
    StringBuilder text = new StringBuilder(kind.replace('_', '-')).append(" by ").append(author);
    expires.ifPresent(
        end -> text.append(isOver ? ", expired after " : ", until ").append(lastDay(end)));
    if (!justification.isEmpty()) {
      text.append(": ").append(justification);
    }
    return new ReviewDecision(text.toString(), !isOver && DISMISSING.contains(kind));
  }

  private static String lastDay(Instant end) {
    return end.minusMillis(1).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
