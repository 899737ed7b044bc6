package dev.vigil.indexer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a repository's findings after a scan or a retirement: what is there and what that
 * changed.
 */
final class History {
  /** Findings that somebody may have to care about. */
  static final String ACTIVE = "active";

  /** Findings that are there, but suppressed in the code. */
  static final String SUPPRESSED = "suppressed";

  /** Findings, active or suppressed, that the last scan could not see. */
  static final String UNKNOWN = "unknown";

  private static final List<String> COUNTS =
      List.of(
          ACTIVE,
          SUPPRESSED,
          UNKNOWN,
          "opened",
          "moved",
          "reopened",
          "fixed",
          "removed",
          "lost",
          "found");

  private final long sequence;
  private final Map<Group, Map<String, Object>> groups = new TreeMap<>();

  /** No findings yet, after the scan or retirement of a sequence. */
  History(long sequence) {
    this.sequence = sequence;
  }

  /** Findings that are counted together. */
  record Group(String area, String severity) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int areas = area.compareTo(other.area);
      return areas != 0 ? areas : severity.compareTo(other.severity);
    }
  }

  /** Adds a group, with nothing counted yet. */
  void add(Group group) {
    groups.putIfAbsent(group, none());
  }

  /** Counts findings of a group. */
  void count(Group group, String name, long findings) {
    Map<String, Object> counts = groups.computeIfAbsent(group, key -> none());
    counts.put(name, Json.number(counts, name) + findings);
  }

  private static Map<String, Object> none() {
    Map<String, Object> counts = new LinkedHashMap<>();
    COUNTS.forEach(name -> counts.put(name, 0L));
    return counts;
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
      documents.put(
          DocumentIds.of(
              Json.text(repository, "id"), Long.toString(sequence), group.area(), group.severity()),
          Map.of(
              "@timestamp", time,
              "rule", Map.of("category", group.area()),
              "vulnerability", Map.of("severity", group.severity()),
              "vigil", Map.of("sequence", sequence, "repository", repository, "findings", counts)));
    });
    return documents;
  }
}
