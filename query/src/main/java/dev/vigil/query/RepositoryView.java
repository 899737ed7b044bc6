package dev.vigil.query;

import dev.vigil.index.JsonObject;

/**
 * A repository of the index.
 *
 * @param id repository id
 * @param name name for people
 * @param scan sequence of the last scan that was applied, 0 if none was
 * @param retirement sequence of the last retirement that was applied, 0 if none was
 * @param analysisVersion analysis version of the last scan; empty if there was none
 * @param layout layout of the documents of the last scan
 */
public record RepositoryView(
    String id, String name, long scan, long retirement, String analysisVersion, long layout) {
  static RepositoryView of(JsonObject document) {
    JsonObject vigil = document.object("vigil");
    JsonObject repository = vigil.object("repository");
    return new RepositoryView(
        repository.text("id"),
        repository.text("name"),
        vigil.number("sequence"),
        vigil.object("retirement").items("sequence").stream()
            .mapToLong(sequence -> ((Number) sequence).longValue())
            .max()
            .orElse(0),
        vigil.text("analysis_version"),
        vigil.number("layout"));
  }

  /** Sequence of the last scan or retirement that was applied, 0 if none was. */
  public long applied() {
    return Math.max(scan, retirement);
  }
}
