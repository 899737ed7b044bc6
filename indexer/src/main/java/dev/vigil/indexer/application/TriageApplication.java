package dev.vigil.indexer.application;

import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.SourceFields;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.FindingDocuments;
import dev.vigil.indexer.document.TriageDocuments;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.schemas.Triage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions of people into the findings of a repository. Each decision is first written into
 * a document of its own, where later scans find it.
 */
public final class TriageApplication {
  private final Index index;

  /** Applies decisions to an index. */
  public TriageApplication(Index index) {
    this.index = index;
  }

  /**
   * Notes decisions and puts them into the findings that are there.
   *
   * @param triages of one repository, the last of each fingerprint
   * @param problems takes what the index did not take
   */
  public void apply(String repository, List<Triage> triages, Problems problems) {
    Map<String, JsonObject> documents = new TreeMap<>();
    Set<String> fingerprints = new TreeSet<>();
    for (Triage triage : triages) {
      fingerprints.add(triage.getFingerprint());
      documents.put(TriageDocuments.id(triage.getFingerprint()), TriageDocuments.of(triage));
    }
    Map<String, Store.Document> known = index.store(IndexName.TRIAGE).get(documents.keySet());
    documents
        .entrySet()
        .removeIf(document -> says(known.get(document.getKey()), document.getValue()));
    problems.report(index.store(IndexName.TRIAGE).write(documents, known));
    DecisionLookup decisions = DecisionLookup.of(index.store(IndexName.TRIAGE), repository);
    index.store(IndexName.FINDINGS).refresh();
    merge(repository, fingerprints, decisions, problems);
  }

  private static boolean says(Store.@Nullable Document stored, JsonObject document) {
    return stored != null && stored.source().canonical().equals(document.canonical());
  }

  /**
   * Puts what is decided into all findings of a repository; nothing changes if it is there.
   *
   * @param problems takes what the index did not take
   */
  void merge(String repository, Problems problems) {
    DecisionLookup decisions = DecisionLookup.of(index.store(IndexName.TRIAGE), repository);
    index.store(IndexName.FINDINGS).refresh();
    index
        .store(IndexName.TRIAGE)
        .pages(
            StoredQuery.ofRepository(repository),
            SourceFields.ALL,
            page ->
                merge(
                    repository,
                    TriageDocuments.decisions(page.values()).byFingerprint().keySet(),
                    decisions,
                    problems));
  }

  /** Puts what is decided into the findings that have some fingerprints, now or before a move. */
  private void merge(
      String repository,
      Collection<String> fingerprints,
      DecisionLookup decisions,
      Problems problems) {
    index
        .store(IndexName.FINDINGS)
        .pages(
            StoredQuery.all(StoredQuery.ofRepository(repository), StoredQuery.called(fingerprints)),
            SourceFields.ALL,
            page -> merge(page, decisions, problems));
  }

  private void merge(
      Map<String, Store.Document> page, DecisionLookup decisions, Problems problems) {
    Map<String, JsonObject> documents = new TreeMap<>();
    Map<String, KnownFinding> states = new TreeMap<>();
    page.forEach((id, document) -> {
      documents.put(id, document.source());
      states.put(id, FindingDocuments.state(document.source()));
    });
    Map<String, JsonObject> changed = decisions.decided(documents, states);
    changed.entrySet().removeIf(document -> says(page.get(document.getKey()), document.getValue()));
    problems.report(index.store(IndexName.FINDINGS).write(changed, page));
  }
}
