package dev.vigil.indexer.document;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.lifecycle.Decision;
import dev.vigil.indexer.lifecycle.Decisions;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.schemas.Triage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decisions as documents of their own, and as part of the findings that they are about. */
public final class TriageDocuments {
  /** Until when a decision dismisses that has no end: the last day of the year 9999. */
  static final long NEVER = 253_402_214_400_000L;

  private TriageDocuments() {}

  /** The id of the document of a decision for a fingerprint. */
  public static String id(String fingerprint) {
    return DocumentIds.of(fingerprint);
  }

  /** The document of a record. */
  public static JsonObject of(Triage triage) {
    Decision decision =
        new Decision(
            triage.getFingerprint(),
            Decision.Kind.valueOf(triage.getDecision().name()),
            triage.getJustification(),
            triage.getAuthor(),
            Optional.ofNullable(triage.getAssignee()),
            triage.getDecidedAt(),
            Optional.ofNullable(triage.getExpiresAt()));
    return new JsonObject()
        .put("@timestamp", decision.time())
        .put(
            "vigil",
            new JsonObject()
                .put("id", id(decision.fingerprint()))
                .put("repository", JsonObject.of("id", triage.getRepositoryId()))
                .put("triage", fields(decision)));
  }

  private static JsonObject fields(Decision decision) {
    JsonObject fields = new JsonObject();
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
  public static Decisions decisions(Collection<Store.Document> documents) {
    Map<String, Decision> decisions = new HashMap<>();
    for (Store.Document document : documents) {
      JsonObject fields = document.source().object("vigil").object("triage");
      decisions.put(fields.text("fingerprint"), decision(fields));
    }
    return new Decisions(decisions);
  }

  private static Decision decision(JsonObject fields) {
    return new Decision(
        fields.text("fingerprint"),
        Decision.Kind.ofKey(fields.text("decision")),
        fields.text("justification"),
        fields.text("author"),
        Optional.of(fields.text("assignee")).filter(text -> !text.isEmpty()),
        fields.number("decided"),
        fields.has("expires") ? Optional.of(fields.number("expires")) : Optional.empty());
  }

  /** A finding's document with the decision that holds for it. */
  public static JsonObject decided(JsonObject finding, KnownFinding state, Decisions decisions) {
    JsonObject vigil = finding.object("vigil");
    vigil.remove("triage");
    decisions
        .of(state.fingerprint(), state.earlier())
        .ifPresent(decision -> vigil.put("triage", fields(decision)));
    JsonObject document = finding.copy();
    document.put("vigil", vigil);
    return document;
  }
}
