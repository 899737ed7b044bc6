package dev.vigil.indexer.application;

import dev.vigil.index.Batches;
import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.digest.DigestSet;
import dev.vigil.schemas.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Documents of the last scan of a repository in one index. A document that is equal to the stored
 * one is not written again; one that the scan no longer has stays and becomes inactive.
 */
final class CurrentDocuments {
  private static final List<String> FIELDS = List.of("vigil.id", "vigil.digest", "vigil.active");

  private final Store store;
  private final String repository;
  private final long sequence;
  private final long time;
  private final Problems problems;

  /** Digests and ids of the documents that the index has. */
  private final DigestSet stored = new DigestSet();

  /** The documents of an index while a scan is applied. */
  CurrentDocuments(Store store, ScanResult head, Problems problems) {
    this.store = store;
    this.repository = head.getRepository().getId();
    this.sequence = head.getSequence();
    this.time = head.getScanTime();
    this.problems = problems;
  }

  /** Writes documents of a scan of which the index has none yet, by id. */
  void create(Map<String, JsonObject> documents) {
    write(documents, Map.of());
  }

  /**
   * Reads which documents the index has, and deactivates those that the scan does not have.
   *
   * @param current ids of the documents of the scan
   * @return whether the scan lacks a document that the one before had
   */
  boolean compare(DigestSet current) {
    store.refresh();
    AtomicBoolean anyLeft = new AtomicBoolean();
    List<String> left = new ArrayList<>();
    store.values(
        StoredQuery.all(StoredQuery.ofRepository(repository), StoredQuery.activeUntil(sequence)),
        FIELDS,
        values -> {
          boolean isActive = Boolean.parseBoolean(values.get(2));
          if (!current.contains(values.get(0))) {
            anyLeft.set(true);
            if (isActive && left.add(values.get(0)) && left.size() == Store.BATCH) {
              deactivate(left);
            }
          } else if (isActive) {
            stored.add(says(values.get(0), values.get(1)));
          }
        });
    deactivate(left);
    return anyLeft.get();
  }

  private void deactivate(List<String> ids) {
    Map<String, Store.Document> known = store.get(ids);
    Map<String, JsonObject> changed = new TreeMap<>();
    known.forEach((id, document) -> changed.put(id, stamped(document.source(), false)));
    problems.report(store.write(changed, known));
    ids.clear();
  }

  /** Writes what differs of some documents of the scan, by id, after {@link #compare}. */
  void update(Map<String, JsonObject> documents) {
    Map<String, JsonObject> changed = new TreeMap<>();
    documents.forEach((id, document) -> {
      if (!stored.contains(says(id, digest(document)))) {
        changed.put(id, document);
      }
    });
    Batches.of(
        List.copyOf(changed.keySet()),
        ids -> {
          Map<String, JsonObject> batch = new TreeMap<>();
          ids.forEach(id -> batch.put(id, Objects.requireNonNull(changed.get(id))));
          write(batch, store.get(ids));
        });
  }

  private void write(Map<String, JsonObject> documents, Map<String, Store.Document> known) {
    Map<String, JsonObject> written = new TreeMap<>();
    documents.forEach((id, document) -> {
      JsonObject complete = stamped(document, true);
      JsonObject vigil = complete.object("vigil");
      vigil.put("digest", digest(document));
      complete.put("vigil", vigil);
      written.put(id, complete);
    });
    problems.report(store.write(written, known));
  }

  private static String digest(JsonObject document) {
    return DocumentIds.digest(document.canonical());
  }

  private static String says(String id, String digest) {
    return digest + id;
  }

  private JsonObject stamped(JsonObject document, boolean active) {
    JsonObject stamped = document.copy();
    JsonObject vigil = document.object("vigil");
    vigil.put("active", active);
    vigil.put("sequence", sequence);
    stamped.put("vigil", vigil);
    stamped.put("@timestamp", time);
    return stamped;
  }
}
