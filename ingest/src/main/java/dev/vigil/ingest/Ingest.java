package dev.vigil.ingest;

import dev.vigil.ingest.fetch.Credentials;
import dev.vigil.ingest.fetch.RepositoryStore;
import dev.vigil.ingest.fetch.RetryPolicy;
import dev.vigil.ingest.unit.UnitLedger;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.util.FileUtils;

/**
 * Sends what is new of every repository: blobs first, then the manifest that names them. What was
 * sent before is read from the topics; ingest keeps no memory of its own. While it runs it holds
 * about 1 KB for each repository and 40 for each unit of the latest manifests.
 */
public final class Ingest implements AutoCloseable {
  private final IngestSettings settings;
  private final IngestTopics topics;
  private final RepositoryStore store;
  private final Path spoolDirectory;
  private final String analysisVersion;

  /** Connects with the default settings. */
  public Ingest(String bootstrapServers, Path dataDirectory, String analysisVersion) {
    this(bootstrapServers, dataDirectory, analysisVersion, IngestSettings.DEFAULT);
  }

  /**
   * Connects, and creates the topics that are not there.
   *
   * @param dataDirectory where mirrors of remote repositories are kept, and manifests while they
   *     are made; no other process uses it
   * @throws IngestException if Kafka is not there; the message says where it was looked for
   */
  public Ingest(
      String bootstrapServers,
      Path dataDirectory,
      String analysisVersion,
      IngestSettings settings) {
    this.settings = settings;
    this.topics = IngestTopics.connect(bootstrapServers, settings);
    this.store =
        new RepositoryStore(
            dataDirectory.resolve("mirrors"), Credentials.ofThisUser(), RetryPolicy.DEFAULT);
    this.spoolDirectory = dataDirectory.resolve("manifests");
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
   * @throws IngestException if Kafka fails, and the next night finishes what this one did not; or
   *     if the inventory would retire many repositories, and nothing was sent
   */
  public List<RepositoryReport> run(Inventory inventory, long night, Runnable beforeWork) {
    deleteRests();
    NavigableMap<String, NavigableMap<Integer, Long>> offsets = topics.manifests().offsets();
    NavigableSet<String> retired =
        RetirementGuard.retired(inventory, new TreeSet<>(offsets.keySet()), settings.retire());
    UnitLedger units = new UnitLedger();
    Map<String, KnownManifest> known =
        topics
            .manifests()
            .read(
                offsets,
                units,
                (record, repository, failure) ->
                    topics.blobs().sendDeadLetter(record, Optional.of(repository), failure));
    NightHistory history = topics.nights().read(topics.reader(), topics.blobs());
    WorkAnnouncement work = new WorkAnnouncement(beforeWork);
    SnapshotTopics snapshots = topics.snapshots(units);
    Map<String, RepositoryReport> reports =
        new TreeMap<>(scan(inventory, known, history, night(snapshots, units, work, night)));
    for (String id : retired) {
      work.announce();
      KnownManifest manifest = Optional.ofNullable(known.get(id)).orElseThrow();
      long previous = Math.max(manifest.sequence(), history.sequence(id));
      long sequence = Math.max(previous + 1, night / 1000);
      snapshots.remove(manifest, retirement(id, manifest, sequence, night));
      reports.put(id, RepositoryReport.retired(id, sequence));
    }
    topics.nights().flush();
    if (!reports.isEmpty()) {
      history.add(night);
    }
    new BlobRetirement(topics.reader(), topics.blobs(), units, history, work).run(night);
    return List.copyOf(reports.values());
  }

  /** Manifests that a process was making when it died. */
  private void deleteRests() {
    try {
      FileUtils.delete(spoolDirectory.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
    } catch (IOException e) {
      throw new IngestException("cannot empty " + spoolDirectory + ": " + e.getMessage(), e);
    }
  }

  private SnapshotIngest.Night night(
      SnapshotTopics snapshots, UnitLedger units, WorkAnnouncement work, long night) {
    return new SnapshotIngest.Night(
        topics.blobs(),
        topics.manifests(),
        topics.nights(),
        snapshots,
        units,
        work,
        analysisVersion,
        night);
  }

  private Map<String, RepositoryReport> scan(
      Inventory inventory,
      Map<String, KnownManifest> known,
      NightHistory history,
      SnapshotIngest.Night night) {
    SnapshotIngest snapshots = new SnapshotIngest(night, store, spoolDirectory);
    return new Workers(settings.jobs())
        .run(
            inventory.entries(),
            entry -> {
              Optional<KnownManifest> latest = Optional.ofNullable(known.get(entry.id()));
              long previous =
                  Math.max(
                      latest.map(KnownManifest::sequence).orElse(0L), history.sequence(entry.id()));
              return snapshots.run(entry, latest, previous);
            });
  }

  private NightRecord retirement(String id, KnownManifest manifest, long sequence, long night) {
    RepositoryIdentity identity =
        manifest
            .order()
            .map(order -> new RepositoryIdentity(id, order.name(), order.url().orElse(null)))
            .orElseGet(() -> new RepositoryIdentity(id, id, null));
    return new NightRecord(
        night, identity, NightOutcome.RETIRED, null, sequence, night, null, analysisVersion);
  }

  @Override
  public void close() {
    topics.close();
  }
}
