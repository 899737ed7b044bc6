package dev.vigil.indexer.application;

import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.lifecycle.KnownFinding;
import java.util.Map;
import java.util.TreeMap;

/** Findings that are to be written together: the state and the document of each. */
final class FindingBatch {
  private final Map<String, KnownFinding> states = new TreeMap<>();
  private final Map<String, JsonObject> documents = new TreeMap<>();

  /** Adds a finding. */
  void add(KnownFinding state, JsonObject document) {
    states.put(state.fingerprint(), state);
    documents.put(state.fingerprint(), document);
  }

  /**
   * Writes them with what is decided about them.
   *
   * @param known what was read before
   * @return reason of each document that was rejected, by fingerprint
   */
  Map<String, String> write(
      Store findings, DecisionLookup decisions, Map<String, Store.Document> known) {
    return findings.write(decisions.decided(documents, states), known);
  }
}
