package dev.vigil.indexer.document;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a repository's findings after a scan or a retirement: what is there and what that
 * changed.
 */
public final class History {
  /** Findings that somebody may have to care about. */
  public static final String ACTIVE = "active";

  /** Findings that are there, but suppressed in the code. */
  public static final String SUPPRESSED = "suppressed";

  /** Findings, active or suppressed, that the last scan could not see. */
  public static final String UNKNOWN = "unknown";

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
  private final Map<Group, JsonObject> groups = new TreeMap<>();

  /** No findings yet, after the scan or retirement of a sequence. */
  public History(long sequence) {
    this.sequence = sequence;
  }

  /** Findings that are counted together. */
  public record Group(String area, String severity) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int areas = area.compareTo(other.area);
      return areas != 0 ? areas : severity.compareTo(other.severity);
    }
  }

  /** Adds a group, with nothing counted yet. */
  public void add(Group group) {
    groups.putIfAbsent(group, none());
  }

  /** Counts findings of a group. */
  public void count(Group group, String name, long findings) {
    JsonObject counts = groups.computeIfAbsent(group, key -> none());
    counts.put(name, counts.number(name) + findings);
  }

  private static JsonObject none() {
    JsonObject counts = new JsonObject();
    COUNTS.forEach(name -> counts.put(name, 0L));
    return counts;
  }

  /** The counts over all areas and severities. */
  public JsonObject totals() {
    JsonObject totals = none();
    groups
        .values()
        .forEach(counts ->
            COUNTS.forEach(name -> totals.put(name, totals.number(name) + counts.number(name))));
    return totals;
  }

  /**
   * A document for each area and severity.
   *
   * @param repository the fields of the repository
   */
  public Map<String, JsonObject> documents(JsonObject repository, long time) {
    Map<String, JsonObject> documents = new TreeMap<>();
    groups.forEach((group, counts) -> {
      documents.put(
          DocumentIds.of(
              repository.text("id"), Long.toString(sequence), group.area(), group.severity()),
          new JsonObject()
              .put("@timestamp", time)
              .put("rule", JsonObject.of("category", group.area()))
              .put("vulnerability", JsonObject.of("severity", group.severity()))
              .put(
                  "vigil",
                  new JsonObject()
                      .put("sequence", sequence)
                      .put("repository", repository)
                      .put("findings", counts)));
    });
    return documents;
  }
}
