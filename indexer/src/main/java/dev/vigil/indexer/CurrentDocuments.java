package dev.vigil.indexer;

import dev.vigil.indexer.digest.DigestSet;
import dev.vigil.schemas.ScanResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Documents of what the last scan of a repository has. One that says the same as before is not
 * written again; one of something that is no longer there stays, not active.
 */
final class CurrentDocuments {
  private static final SourceFields STAMP = SourceFields.of("vigil.active");

  private final Store store;
  private final String repository;
  private final long sequence;
  private final long time;
  private final Problems problems;

  /** The documents of a store while a scan is applied. */
  CurrentDocuments(Store store, ScanResult head, Problems problems) {
    this.store = store;
    this.repository = head.getRepository().getId();
    this.sequence = head.getSequence();
    this.time = head.getScanTime();
    this.problems = problems;
  }

  /** Writes documents of a scan of which the index has none yet, by id. */
  void create(Map<String, Map<String, Object>> documents) {
    write(documents, Map.of());
  }

  /** Writes what differs of some documents of the scan, by id. */
  void update(Map<String, Map<String, Object>> documents) {
    Batches.of(
        List.copyOf(documents.keySet()),
        ids -> {
          Map<String, Store.Document> known = store.get(ids);
          Map<String, Map<String, Object>> changed = new TreeMap<>();
          for (String id : ids) {
            Map<String, Object> document = documents.getOrDefault(id, Map.of());
            Store.Document before = known.get(id);
            if (before == null || !says(before.source()).equals(says(document, true))) {
              changed.put(id, document);
            }
          }
          write(changed, known);
        });
  }

  private void write(
      Map<String, Map<String, Object>> documents, Map<String, Store.Document> known) {
    Map<String, Map<String, Object>> stamped = new TreeMap<>();
    documents.forEach((id, document) -> stamped.put(id, stamped(document, true, sequence, time)));
    problems.report(store.write(stamped, known));
  }

  /**
   * Deactivates what the scan does not have.
   *
   * @param current ids of the documents of the scan
   * @return whether something left with this scan, also if it was deactivated before a crash
   */
  boolean deactivate(DigestSet current) {
    store.refresh();
    AtomicBoolean anyLeft = new AtomicBoolean();
    store.pages(
        StoredQuery.all(StoredQuery.ofRepository(repository), StoredQuery.activeUntil(sequence)),
        STAMP,
        page -> {
          List<String> left = new ArrayList<>();
          page.forEach((id, document) -> {
            if (!current.contains(id)) {
              anyLeft.set(true);
              if (isActive(document.source())) {
                left.add(id);
              }
            }
          });
          deactivate(left);
        });
    return anyLeft.get();
  }

  private void deactivate(List<String> ids) {
    Map<String, Store.Document> known = store.get(ids);
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    known.forEach(
        (id, document) -> changed.put(id, stamped(document.source(), false, sequence, time)));
    problems.report(store.write(changed, known));
  }

  private static boolean isActive(Map<String, Object> document) {
    return Json.is(Json.object(document, "vigil"), "active");
  }

  private static Map<String, Object> stamped(
      Map<String, Object> document, boolean active, long sequence, long time) {
    Map<String, Object> stamped = new LinkedHashMap<>(document);
    Map<String, Object> vigil = Json.object(document, "vigil");
    vigil.put("active", active);
    vigil.put("sequence", sequence);
    stamped.put("vigil", vigil);
    stamped.put("@timestamp", time);
    return stamped;
  }

  /** What a stored document says, whenever it was written. */
  private static String says(Map<String, Object> document) {
    return says(document, isActive(document));
  }

  private static String says(Map<String, Object> document, boolean active) {
    return Json.canonical(stamped(document, active, 0, 0));
  }
}
