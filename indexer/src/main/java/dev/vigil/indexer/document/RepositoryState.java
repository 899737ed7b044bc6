package dev.vigil.indexer.document;

import dev.vigil.index.JsonObject;
import dev.vigil.index.SourceFields;
import dev.vigil.indexer.lifecycle.Retirements;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The document of a repository: its last scan, its last night, its retirements. In whichever order
 * scans and nights are applied, the same comes out.
 */
public final class RepositoryState {
  /** The fields that {@link #applied} needs. */
  static final SourceFields APPLIED = SourceFields.of("vigil.sequence", "vigil.retirement");

  /**
   * Layout of the documents of a scan, counted up when a review needs fields that documents of
   * earlier versions lack.
   */
  private static final int LAYOUT = 2;

  private static final String APPLYING = "applying";

  private final JsonObject vigil;

  private RepositoryState(JsonObject vigil) {
    this.vigil = vigil;
  }

  /** What the document says; nothing if there is none. */
  public static RepositoryState of(JsonObject document) {
    return new RepositoryState(document.object("vigil"));
  }

  /** The id of the repository. */
  String repositoryId() {
    return vigil.object("repository").text("id");
  }

  /** The last scan that was applied, 0 if there was none. */
  public long sequence() {
    return vigil.number("sequence");
  }

  /** The last scan or retirement that was applied, 0 if there was none. */
  long applied() {
    NavigableMap<Long, Long> times = retirements().times();
    return Math.max(sequence(), times.isEmpty() ? 0 : times.lastKey());
  }

  /** Whether no scan was applied, not even in part. */
  public boolean isNew() {
    return sequence() == 0 && !vigil.has(APPLYING);
  }

  /** While the first scan is being applied: it may be applied in part. */
  public RepositoryState applying(ScanResult scan) {
    RepositoryState next = named(scan.getRepository(), scan.getScanTime());
    next.vigil.put(APPLYING, scan.getSequence());
    return next;
  }

  /** The retirements of the repository. */
  public Retirements retirements() {
    JsonObject stored = vigil.object("retirement");
    List<Object> sequences = stored.items("sequence");
    List<Object> times = stored.items("time");
    TreeMap<Long, Long> retirements = new TreeMap<>();
    for (int number = 0; number < sequences.size(); number++) {
      retirements.put(
          ((Number) sequences.get(number)).longValue(), ((Number) times.get(number)).longValue());
    }
    return new Retirements(retirements);
  }

  /** After a scan. */
  public RepositoryState with(ScanResult scan, JsonObject figures) {
    RepositoryState next = named(scan.getRepository(), scan.getScanTime());
    next.vigil.put("sequence", scan.getSequence());
    next.vigil.put("last_scan", scan.getScanTime());
    next.vigil.put("ref", scan.getRef());
    next.vigil.put("commit", scan.getCommit());
    next.vigil.put("analysis_version", scan.getAnalysisVersion());
    next.vigil.put("layout", LAYOUT);
    next.vigil.put("files", figures.object("files"));
    next.vigil.remove(APPLYING);
    return next;
  }

  /** After a night. */
  public RepositoryState with(NightRecord night) {
    RepositoryState next = named(night.getRepository(), night.getScanTime());
    if (night.getNight() >= vigil.object("night").number("time")) {
      JsonObject fields = new JsonObject();
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
          new JsonObject()
              .put("sequence", List.copyOf(all.times().keySet()))
              .put("time", List.copyOf(all.times().values())));
    }
    return next;
  }

  private RepositoryState named(RepositoryIdentity identity, long time) {
    JsonObject next = vigil.copy();
    if (time >= vigil.number("named")) {
      next.put("named", time);
      next.put("repository", repository(identity));
    }
    return new RepositoryState(next);
  }

  /** The fields of a repository in every document. */
  static JsonObject repository(RepositoryIdentity identity) {
    JsonObject fields = new JsonObject();
    fields.put("id", identity.getId());
    fields.put("name", identity.getName());
    fields.put("url", Objects.requireNonNullElse(identity.getUrl(), ""));
    return fields;
  }

  /** The document. */
  public JsonObject document() {
    return new JsonObject().put("@timestamp", vigil.number("named")).put("vigil", vigil);
  }
}
