package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Change;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a repository's findings after a scan or a retirement: what is there and what that
 * changed. Told from the findings alone, so that it comes out the same after a crash.
 */
final class History {
  private static final List<String> COUNTS =
      List.of(
          "active",
          "suppressed",
          "unknown",
          "opened",
          "moved",
          "reopened",
          "fixed",
          "removed",
          "lost",
          "found");

  private final long sequence;
  private final Map<List<String>, Map<String, Object>> groups =
      new TreeMap<>((one, other) -> {
        int area = one.get(0).compareTo(other.get(0));
        return area != 0 ? area : one.get(1).compareTo(other.get(1));
      });

  private History(long sequence) {
    this.sequence = sequence;
  }

  /** After a scan, whatever retirement is known to come after it. */
  static History ofScan(
      long sequence, Map<String, KnownFinding> states, Map<String, Map<String, Object>> documents) {
    History history = new History(sequence);
    documents.forEach((id, document) -> {
      KnownFinding state = states.get(id);
      if (state != null) {
        history.add(document, state.status(), state.change());
      }
    });
    return history;
  }

  /** After a retirement. */
  static History ofRetirement(
      long sequence, Map<String, KnownFinding> states, Map<String, Map<String, Object>> documents) {
    History history = new History(sequence);
    documents.forEach((id, document) -> {
      KnownFinding state = states.get(id);
      if (state != null) {
        history.add(document, state.shownStatus(), state.shownChange());
      }
    });
    return history;
  }

  private void add(Map<String, Object> document, Status status, Change change) {
    List<String> group =
        List.of(
            Json.text(Json.object(document, "rule"), "category"),
            Json.text(Json.object(document, "vulnerability"), "severity"));
    Map<String, Object> counts = groups.computeIfAbsent(group, key -> none());
    if (status.isActive()) {
      boolean suppressed = Json.is(Json.object(document, "vigil"), "suppressed");
      count(counts, suppressed ? "suppressed" : "active");
      if (status == Status.UNKNOWN) {
        count(counts, "unknown");
      }
    }
    if (change.sequence() == sequence) {
      count(counts, change.kind().key());
    }
  }

  private static Map<String, Object> none() {
    Map<String, Object> counts = new LinkedHashMap<>();
    COUNTS.forEach(name -> counts.put(name, 0L));
    return counts;
  }

  private static void count(Map<String, Object> counts, String name) {
    counts.put(name, Json.number(counts, name) + 1);
  }

  /** The counts over all areas and severities. */
  Map<String, Object> totals() {
    Map<String, Object> totals = none();
    groups
        .values()
        .forEach(counts ->
            COUNTS.forEach(
                name -> totals.put(name, Json.number(totals, name) + Json.number(counts, name))));
    return totals;
  }

  /**
   * A document for each area and severity.
   *
   * @param repository the fields of the repository
   */
  Map<String, Map<String, Object>> documents(Map<String, Object> repository, long time) {
    Map<String, Map<String, Object>> documents = new TreeMap<>();
    groups.forEach((group, counts) -> {
      List<String> names = new ArrayList<>();
      names.add(Json.text(repository, "id"));
      names.add(Long.toString(sequence));
      names.addAll(group);
      documents.put(
          DocumentIds.of(names.toArray(String[]::new)),
          Map.of(
              "@timestamp", time,
              "rule", Map.of("category", group.get(0)),
              "vulnerability", Map.of("severity", group.get(1)),
              "vigil", Map.of("sequence", sequence, "repository", repository, "findings", counts)));
    });
    return documents;
  }
}
