package dev.vigil.ingest;

import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends what is new of every repository: blobs first, then the manifest that names them. What was
 * sent before is read from the topics; ingest keeps no memory of its own.
 */
public final class Ingest implements AutoCloseable {
  /** Files larger than this are skipped, in bytes. */
  public static final long MAX_FILE_BYTES = FileSelection.DEFAULT_MAX_FILE_BYTES;

  private final IngestTopics topics;
  private final RepositoryStore store;
  private final String analysisVersion;

  /**
   * Connects, and creates the topics that are not there.
   *
   * @param dataDirectory where mirrors of remote repositories are kept
   * @throws IngestException if Kafka is not there; the message says where it was looked for
   */
  public Ingest(String bootstrapServers, Path dataDirectory, String analysisVersion) {
    this.topics = IngestTopics.connect(bootstrapServers);
    this.store = new RepositoryStore(dataDirectory.resolve("mirrors"));
    this.analysisVersion = analysisVersion;
  }

  /** One night, for a job that runs all the time. */
  public List<RepositoryReport> run(Inventory inventory, long night) {
    return run(inventory, night, () -> {});
  }

  /**
   * One night.
   *
   * @param night when it began, epoch milliseconds
   * @param beforeWork called once, before the first record that the job reads is sent; never if
   *     there is none
   * @return what was done with each repository, sorted by id; one that failed says why
   * @throws IngestException if Kafka fails; the next night finishes what this one did not
   */
  public List<RepositoryReport> run(Inventory inventory, long night, Runnable beforeWork) {
    topics.beforeWork(beforeWork);
    Map<String, KnownManifest> known = topics.readManifests();
    NightHistory history = topics.readNights();
    UnitLedger units = new UnitLedger();
    known.values().forEach(manifest -> units.know(manifest.units()));
    SnapshotIngest snapshots = new SnapshotIngest(topics, store, units, analysisVersion, night);
    Map<String, RepositoryReport> reports = new TreeMap<>();
    for (InventoryEntry entry : inventory.entries()) {
      KnownManifest latest =
          Optional.ofNullable(known.remove(entry.id())).orElseGet(KnownManifest::new);
      long previous = Math.max(latest.sequence(), history.sequence(entry.id()));
      reports.put(entry.id(), snapshots.run(entry, latest, previous));
    }
    known.forEach((id, manifest) -> reports.put(id, retire(id, manifest, history, night)));
    if (!reports.isEmpty()) {
      history.add(night);
    }
    new BlobRetirement(topics).run(units, history, night);
    return List.copyOf(reports.values());
  }

  private RepositoryReport retire(
      String id, KnownManifest manifest, NightHistory history, long night) {
    long previous = Math.max(manifest.sequence(), history.sequence(id));
    long sequence = Math.max(previous + 1, night / 1000);
    topics.sendNight(
        new NightRecord(
            night,
            manifest.repository().orElseGet(() -> new RepositoryIdentity(id, id, null)),
            NightOutcome.RETIRED,
            null,
            sequence,
            night,
            null,
            analysisVersion));
    topics.removeManifest(id, manifest.partNumbers());
    return new RepositoryReport(
        id, NightOutcome.RETIRED, Optional.empty(), sequence, 0, 0, Map.of(), 0);
  }

  @Override
  public void close() {
    topics.close();
  }
}
