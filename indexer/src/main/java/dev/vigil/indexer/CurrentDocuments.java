package dev.vigil.indexer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents of what the last scan of a repository has. One that says the same as before is not
 * written again; one of something that is no longer there stays, not active.
 */
final class CurrentDocuments {
  private final Store store;

  CurrentDocuments(Store store) {
    this.store = store;
  }

  /**
   * Brings them to what a scan says.
   *
   * @param documents id to document
   * @return reason of each document that was rejected, by id
   */
  Map<String, String> replace(
      String repository, long sequence, long time, Map<String, Map<String, Object>> documents) {
    Map<String, Store.Document> known = store.ofRepository(repository);
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    documents.forEach((id, document) -> {
      Store.Document before = known.get(id);
      if (before == null || !says(before.source()).equals(says(stamped(document, true, 0, 0)))) {
        changed.put(id, stamped(document, true, sequence, time));
      }
    });
    known.forEach((id, before) -> {
      if (!documents.containsKey(id) && Json.is(Json.object(before.source(), "vigil"), "active")) {
        changed.put(id, stamped(before.source(), false, sequence, time));
      }
    });
    return store.write(changed, known);
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

  /** What it says, whenever it was written. */
  private static String says(Map<String, Object> document) {
    return Json.canonical(
        stamped(document, Json.is(Json.object(document, "vigil"), "active"), 0, 0));
  }
}
