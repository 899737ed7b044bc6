package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Decisions;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.schemas.Triage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the findings of a repository to what people decided. Decisions are kept in documents of
 * their own first, where a scan looks that comes later.
 */
final class TriageApplication {
  private final Index index;

  TriageApplication(Index index) {
    this.index = index;
  }

  /**
   * Notes decisions and puts them into the findings that are there.
   *
   * @param triages of one repository, the last of each fingerprint
   * @return what the index did not take, for dead letters
   */
  Map<String, String> apply(String repository, List<Triage> triages) {
    Map<String, Map<String, Object>> documents = new TreeMap<>();
    Set<String> fingerprints = new HashSet<>();
    for (Triage triage : triages) {
      fingerprints.add(triage.getFingerprint());
      documents.put(TriageDocuments.id(triage.getFingerprint()), TriageDocuments.of(triage));
    }
    Map<String, Store.Document> known = index.triage().ofRepository(repository);
    documents
        .entrySet()
        .removeIf(document -> says(known.get(document.getKey()), document.getValue()));
    Map<String, String> rejected = new TreeMap<>(index.triage().write(documents, known));
    rejected.putAll(
        merge(
            repository,
            index.findings().ofRepository(repository, FindingQuery.called(fingerprints))));
    return rejected;
  }

  private static boolean says(Store.@Nullable Document stored, Map<String, Object> document) {
    return stored != null && Json.canonical(stored.source()).equals(Json.canonical(document));
  }

  /** Puts what is decided into all findings of a repository; nothing changes if it is there. */
  Map<String, String> merge(String repository) {
    return merge(repository, index.findings().ofRepository(repository));
  }

  /** What is decided about a repository's findings. */
  Decisions decisions(String repository) {
    return TriageDocuments.decisions(index.triage().ofRepository(repository).values());
  }

  private Map<String, String> merge(String repository, Map<String, Store.Document> findings) {
    if (findings.isEmpty()) {
      return Map.of();
    }
    Decisions decisions = decisions(repository);
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    findings.forEach((id, document) -> {
      KnownFinding state = FindingDocuments.state(document.source());
      Map<String, Object> decided = TriageDocuments.decided(document.source(), state, decisions);
      if (!says(document, decided)) {
        changed.put(id, decided);
      }
    });
    return index.findings().write(changed, findings);
  }
}
