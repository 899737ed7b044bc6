package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Decision;
import dev.vigil.indexer.lifecycle.Decisions;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.schemas.Triage;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decisions as documents of their own, and as part of the findings that they are about. */
final class TriageDocuments {
  /** Until when a decision dismisses that has no end: the last day of the year 9999. */
  static final long NEVER = 253_402_214_400_000L;

  private TriageDocuments() {}

  /** The id of the document of a decision for a fingerprint. */
  static String id(String fingerprint) {
    return DocumentIds.of(fingerprint);
  }

  /** The document of a record. */
  static Map<String, Object> of(Triage triage) {
    Decision decision =
        new Decision(
            triage.getFingerprint(),
            Decision.Kind.valueOf(triage.getDecision().name()),
            triage.getJustification(),
            triage.getAuthor(),
            Optional.ofNullable(triage.getAssignee()),
            triage.getDecidedAt(),
            Optional.ofNullable(triage.getExpiresAt()));
    return Map.of(
        "@timestamp",
        decision.time(),
        "vigil",
        Map.of(
            "id",
            id(decision.fingerprint()),
            "repository",
            Map.of("id", triage.getRepositoryId()),
            "triage",
            fields(decision)));
  }

  private static Map<String, Object> fields(Decision decision) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("decision", decision.kind().key());
    fields.put("fingerprint", decision.fingerprint());
    fields.put("justification", decision.justification());
    fields.put("author", decision.author());
    decision.assignee().ifPresent(assignee -> fields.put("assignee", assignee));
    fields.put("decided", decision.time());
    decision.expires().ifPresent(time -> fields.put("expires", time));
    if (decision.kind().dismisses()) {
      fields.put("dismissed_until", decision.expires().orElse(NEVER));
    }
    return fields;
  }

  /** What some documents say. */
  static Decisions decisions(Collection<Store.Document> documents) {
    Map<String, Decision> decisions = new HashMap<>();
    for (Store.Document document : documents) {
      Map<String, Object> fields = Json.object(Json.object(document.source(), "vigil"), "triage");
      decisions.put(Json.text(fields, "fingerprint"), decision(fields));
    }
    return new Decisions(decisions);
  }

  private static Decision decision(Map<String, Object> fields) {
    return new Decision(
        Json.text(fields, "fingerprint"),
        Decision.Kind.ofKey(Json.text(fields, "decision")),
        Json.text(fields, "justification"),
        Json.text(fields, "author"),
        Optional.of(Json.text(fields, "assignee")).filter(text -> !text.isEmpty()),
        Json.number(fields, "decided"),
        fields.containsKey("expires")
            ? Optional.of(Json.number(fields, "expires"))
            : Optional.empty());
  }

  /** A finding's document with the decision that holds for it. */
  static Map<String, Object> decided(
      Map<String, Object> finding, KnownFinding state, Decisions decisions) {
    Map<String, Object> vigil = Json.object(finding, "vigil");
    vigil.remove("triage");
    decisions
        .of(state.fingerprint(), state.earlier())
        .ifPresent(decision -> vigil.put("triage", fields(decision)));
    Map<String, Object> document = new LinkedHashMap<>(finding);
    document.put("vigil", vigil);
    return document;
  }
}
