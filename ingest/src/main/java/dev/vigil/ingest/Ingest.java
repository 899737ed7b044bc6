package dev.vigil.ingest;

import dev.vigil.ingest.selection.ContentSink;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.selection.Snapshot;
import dev.vigil.ingest.selection.SnapshotReader;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.PartCutter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

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
   */
  public Ingest(String bootstrapServers, Path dataDirectory, String analysisVersion) {
    this.topics = new IngestTopics(bootstrapServers);
    this.store = new RepositoryStore(dataDirectory.resolve("mirrors"));
    this.analysisVersion = analysisVersion;
  }

  /**
   * One night.
   *
   * @param night when it began, epoch milliseconds
   * @return what was done with each repository, sorted by id
   */
  public List<RepositoryReport> run(Inventory inventory, long night) {
    Map<String, KnownManifest> known = topics.readManifests();
    Map<String, Long> retired = topics.readRetiredSequences();
    Set<String> sent =
        known.values().stream()
            .flatMap(manifest -> manifest.units().stream())
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, RepositoryReport> reports = new TreeMap<>();
    for (InventoryEntry entry : inventory.entries()) {
      KnownManifest latest = known.remove(entry.id());
      long previous =
          Math.max(latest == null ? 0 : latest.sequence(), retired.getOrDefault(entry.id(), 0L));
      reports.put(entry.id(), scan(entry, latest, previous, sent, night));
    }
    known.forEach((id, manifest) -> reports.put(id, retire(id, manifest, night)));
    return List.copyOf(reports.values());
  }

  private RepositoryReport scan(
      InventoryEntry entry,
      @Nullable KnownManifest latest,
      long previous,
      Set<String> sent,
      long night) {
    RepositoryIdentity identity =
        new RepositoryIdentity(entry.id(), entry.name(), entry.browsableUrl());
    try (Repository repository = store.open(entry)) {
      BlobSink blobs = new BlobSink(sent);
      Snapshot snapshot =
          new SnapshotReader(repository, MAX_FILE_BYTES).read(entry.ref(), PathFilter.ALL, blobs);
      List<SelectedFile> wanted =
          snapshot.files().stream().filter(file -> file.skipReason().isEmpty()).toList();
      long sequence;
      NightOutcome outcome;
      if (latest != null && isUnchanged(latest.latest(), entry, snapshot)) {
        sequence = latest.sequence();
        outcome = NightOutcome.UNCHANGED;
      } else {
        sequence = Math.max(previous + 1, night / 1000);
        topics.flushBlobs();
        topics.sendManifest(
            manifest(entry, identity, snapshot, sequence, night),
            latest == null ? Set.of() : latest.partNumbers());
        outcome = NightOutcome.SCANNED;
      }
      topics.sendNight(
          new NightRecord(
              night, identity, outcome, null, sequence, night, snapshot.commit(), analysisVersion));
      return new RepositoryReport(
          entry.id(),
          outcome,
          Optional.empty(),
          sequence,
          wanted.size(),
          wanted.stream().mapToLong(SelectedFile::size).sum(),
          skipped(snapshot),
          blobs.count);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      topics.sendNight(
          new NightRecord(
              night,
              identity,
              NightOutcome.FAILED,
              reason,
              previous,
              night,
              null,
              analysisVersion));
      return new RepositoryReport(
          entry.id(), NightOutcome.FAILED, Optional.of(reason), previous, 0, 0, Map.of(), 0);
    }
  }

  private boolean isUnchanged(SnapshotManifest latest, InventoryEntry entry, Snapshot snapshot) {
    return latest.getCommit().equals(snapshot.commit())
        && latest.getInventoryDigest().equals(entry.digest())
        && latest.getAnalysisVersion().equals(analysisVersion);
  }

  /** Sends contents that the topic does not have. */
  private final class BlobSink implements ContentSink {
    private final Set<String> sent;
    private int count;

    BlobSink(Set<String> sent) {
      this.sent = sent;
    }

    @Override
    public void accept(SelectedFile file, byte[] content) {
      if (file.skipReason().isEmpty() && sent.add(Keys.unit(file.blobId(), file.language()))) {
        topics.sendBlob(new SourceBlob(file.blobId(), file.language(), ByteBuffer.wrap(content)));
        count++;
      }
    }
  }

  private List<SnapshotManifest> manifest(
      InventoryEntry entry,
      RepositoryIdentity identity,
      Snapshot snapshot,
      long sequence,
      long night) {
    List<ManifestEntry> entries = snapshot.files().stream().map(Ingest::manifestEntry).toList();
    int units =
        (int)
            snapshot.files().stream()
                .filter(file -> file.skipReason().isEmpty())
                .map(file -> Keys.unit(file.blobId(), file.language()))
                .distinct()
                .count();
    List<List<ManifestEntry>> cut =
        PartCutter.cut(entries, PartCutter.PART_BYTES, e -> e.getPath().length() + 100L);
    List<SnapshotManifest> parts = new ArrayList<>();
    for (int part = 0; part < cut.size(); part++) {
      parts.add(
          new SnapshotManifest(
              identity,
              entry.ref(),
              snapshot.commit(),
              sequence,
              night,
              analysisVersion,
              entry.digest(),
              part,
              cut.size(),
              units,
              cut.get(part)));
    }
    return parts;
  }

  private static ManifestEntry manifestEntry(SelectedFile file) {
    return new ManifestEntry(
        file.path(),
        file.blobId(),
        file.language(),
        file.size(),
        file.skipReason().orElse(null),
        file.owners());
  }

  private static Map<String, Integer> skipped(Snapshot snapshot) {
    Map<String, Integer> counts = new TreeMap<>();
    for (SelectedFile file : snapshot.files()) {
      file.skipReason().ifPresent(reason -> counts.merge(reason.split(":", 2)[0], 1, Integer::sum));
    }
    return counts;
  }

  private RepositoryReport retire(String id, KnownManifest manifest, long night) {
    long sequence = Math.max(manifest.sequence() + 1, night / 1000);
    topics.sendNight(
        new NightRecord(
            night,
            manifest.repository(),
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
