package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Retirements;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The document of a repository: its last scan, its last night, its retirements. In whichever order
 * scans and nights are applied, the same comes out.
 */
final class RepositoryState {
  /** The fields that {@link #applied} needs. */
  static final SourceFields APPLIED = SourceFields.of("vigil.sequence", "vigil.retirement");

  private static final String APPLYING = "applying";

  private final Map<String, Object> vigil;

  private RepositoryState(Map<String, Object> vigil) {
    this.vigil = vigil;
  }

  /** What the document says; nothing if there is none. */
  static RepositoryState of(Map<String, Object> document) {
    return new RepositoryState(Json.object(document, "vigil"));
  }

  /** The id of the repository. */
  String repositoryId() {
    return Json.text(Json.object(vigil, "repository"), "id");
  }

  /** The last scan that was applied, 0 if there was none. */
  long sequence() {
    return Json.number(vigil, "sequence");
  }

  /** The last scan or retirement that was applied, 0 if there was none. */
  long applied() {
    NavigableMap<Long, Long> times = retirements().times();
    return Math.max(sequence(), times.isEmpty() ? 0 : times.lastKey());
  }

  /** Whether no scan was applied, not even in part. */
  boolean isNew() {
    return sequence() == 0 && !vigil.containsKey(APPLYING);
  }

  /** While the first scan is being applied: it may be applied in part. */
  RepositoryState applying(ScanResult scan) {
    RepositoryState next = named(scan.getRepository(), scan.getScanTime());
    next.vigil.put(APPLYING, scan.getSequence());
    return next;
  }

  Retirements retirements() {
    Map<String, Object> stored = Json.object(vigil, "retirement");
    List<Object> sequences = Json.items(stored, "sequence");
    List<Object> times = Json.items(stored, "time");
    TreeMap<Long, Long> retirements = new TreeMap<>();
    for (int number = 0; number < sequences.size(); number++) {
      retirements.put(
          ((Number) sequences.get(number)).longValue(), ((Number) times.get(number)).longValue());
    }
    return new Retirements(retirements);
  }

  /** After a scan. */
  RepositoryState with(ScanResult scan, Map<String, Object> figures) {
    RepositoryState next = named(scan.getRepository(), scan.getScanTime());
    next.vigil.put("sequence", scan.getSequence());
    next.vigil.put("last_scan", scan.getScanTime());
    next.vigil.put("ref", scan.getRef());
    next.vigil.put("commit", scan.getCommit());
    next.vigil.put("analysis_version", scan.getAnalysisVersion());
    next.vigil.put("files", Objects.requireNonNull(figures.get("files")));
    next.vigil.remove(APPLYING);
    return next;
  }

  /** After a night. */
  RepositoryState with(NightRecord night) {
    RepositoryState next = named(night.getRepository(), night.getScanTime());
    if (night.getNight() >= Json.number(Json.object(vigil, "night"), "time")) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("time", night.getNight());
      fields.put("outcome", night.getOutcome().name().toLowerCase(Locale.ROOT));
      if (night.getReason() != null) {
        fields.put("reason", night.getReason());
      }
      next.vigil.put("night", fields);
    }
    if (night.getOutcome() == NightOutcome.RETIRED) {
      Retirements all = retirements().with(night.getSequence(), night.getScanTime());
      next.vigil.put(
          "retirement",
          Map.of(
              "sequence", List.copyOf(all.times().keySet()),
              "time", List.copyOf(all.times().values())));
    }
    return next;
  }

  private RepositoryState named(RepositoryIdentity identity, long time) {
    Map<String, Object> next = new LinkedHashMap<>(vigil);
    if (time >= Json.number(vigil, "named")) {
      next.put("named", time);
      next.put("repository", repository(identity));
    }
    return new RepositoryState(next);
  }

  /** The fields of a repository in every document. */
  static Map<String, Object> repository(RepositoryIdentity identity) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", identity.getId());
    fields.put("name", identity.getName());
    fields.put("url", Objects.requireNonNullElse(identity.getUrl(), ""));
    return fields;
  }

  /** The document. */
  Map<String, Object> document() {
    return Map.of("@timestamp", Json.number(vigil, "named"), "vigil", vigil);
  }
}
