package dev.vigil.indexer.application;

import dev.vigil.index.Batches;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.digest.DigestSet;
import dev.vigil.indexer.document.RuleDocuments;
import dev.vigil.schemas.RuleDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the rules of scans, each once for an analysis version. */
final class RuleCatalogue {
  private final Store rules;

  /** Ids of documents that this process has written. */
  private final DigestSet written = new DigestSet();

  RuleCatalogue(Index index) {
    this.rules = index.store(IndexName.RULES);
  }

  /**
   * Writes the rules that this process has not written.
   *
   * @param problems receives rules that the index rejected
   */
  void write(String analysisVersion, Collection<RuleDescription> descriptions, Problems problems) {
    Map<String, JsonObject> documents = new TreeMap<>();
    for (RuleDescription rule : descriptions) {
      String id = RuleDocuments.id(analysisVersion, rule.getId());
      if (!written.contains(id)) {
        documents.put(id, RuleDocuments.of(analysisVersion, rule));
      }
    }
    List<Map.Entry<String, JsonObject>> all = new ArrayList<>(documents.entrySet());
    Batches.of(
        all,
        batch -> {
          Map<String, JsonObject> some = new TreeMap<>();
          batch.forEach(document -> some.put(document.getKey(), document.getValue()));
          problems.report(rules.overwrite(some));
        });
    documents.keySet().forEach(written::add);
  }
}
