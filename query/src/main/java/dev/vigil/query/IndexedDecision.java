package dev.vigil.query;

import dev.vigil.index.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision about a finding.
 *
 * @param kind such as {@code accepted_risk}
 * @param author who decided
 * @param decided time of the decision
 * @param assignee who is to act
 * @param expires end of the decision, if it has one
 * @param justification reason, for readers; may be empty
 */
public record IndexedDecision(
    String kind,
    String author,
    Optional<Instant> decided,
    Optional<String> assignee,
    Optional<Instant> expires,
    String justification) {
  static IndexedDecision of(JsonObject fields) {
    return new IndexedDecision(
        fields.text("decision"),
        fields.text("author"),
        time(fields, "decided"),
        Optional.of(fields.text("assignee")).filter(name -> !name.isEmpty()),
        time(fields, "expires"),
        fields.text("justification"));
  }

  private static Optional<Instant> time(JsonObject fields, String name) {
    return fields.has(name)
        ? Optional.of(Instant.ofEpochMilli(fields.number(name)))
        : Optional.empty();
  }
}
