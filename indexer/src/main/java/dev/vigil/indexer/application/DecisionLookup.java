package dev.vigil.indexer.application;

import dev.vigil.index.Batches;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.TriageDocuments;
import dev.vigil.indexer.lifecycle.Decisions;
import dev.vigil.indexer.lifecycle.KnownFinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decisions about findings of a repository, looked up for some findings at a time. */
final class DecisionLookup {
  private final Store triage;
  private final boolean hasAny;

  private DecisionLookup(Store triage, boolean hasAny) {
    this.triage = triage;
    this.hasAny = hasAny;
  }

  /** The lookup of a repository; sends no further request if nothing is decided there. */
  static DecisionLookup of(Store triage, String repository) {
    triage.refresh();
    return new DecisionLookup(triage, triage.hasAny(StoredQuery.ofRepository(repository)));
  }

  /**
   * Documents of findings with the decision about each.
   *
   * @param documents by fingerprint
   * @param states by fingerprint, of all of them
   */
  Map<String, JsonObject> decided(
      Map<String, JsonObject> documents, Map<String, KnownFinding> states) {
    Decisions decisions = decisions(states.values());
    Map<String, JsonObject> decided = new TreeMap<>();
    documents.forEach((fingerprint, document) -> {
      KnownFinding state = states.get(fingerprint);
      if (state != null) {
        decided.put(fingerprint, TriageDocuments.decided(document, state, decisions));
      }
    });
    return decided;
  }

  private Decisions decisions(Collection<KnownFinding> findings) {
    if (!hasAny) {
      return new Decisions(Map.of());
    }
    Set<String> ids = new TreeSet<>();
    for (KnownFinding finding : findings) {
      ids.add(TriageDocuments.id(finding.fingerprint()));
      finding.earlier().forEach(earlier -> ids.add(TriageDocuments.id(earlier)));
    }
    Map<String, Store.Document> found = new TreeMap<>();
    Batches.of(List.copyOf(ids), batch -> found.putAll(triage.get(batch)));
    return TriageDocuments.decisions(found.values());
  }
}
