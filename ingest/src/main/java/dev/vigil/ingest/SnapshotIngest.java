package dev.vigil.ingest;

import dev.vigil.ingest.selection.BrokenRepositoryException;
import dev.vigil.ingest.selection.ContentSink;
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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;

/** What a night does with one repository. */
final class SnapshotIngest {
  private final IngestTopics topics;
  private final RepositoryStore store;
  private final UnitLedger units;
  private final String analysisVersion;
  private final long night;

  SnapshotIngest(
      IngestTopics topics,
      RepositoryStore store,
      UnitLedger units,
      String analysisVersion,
      long night) {
    this.topics = topics;
    this.store = store;
    this.units = units;
    this.analysisVersion = analysisVersion;
    this.night = night;
  }

  /**
   * Sends what is new.
   *
   * @param latest the manifest that the topic has, empty if none
   * @param previous the highest sequence that the repository ever had
   * @throws IngestException if Kafka does not take it; whatever is wrong with the repository is
   *     told by the report
   */
  RepositoryReport run(InventoryEntry entry, KnownManifest latest, long previous) {
    try {
      return runWithMirror(entry, latest, previous);
    } catch (IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return failed(entry, latest, e);
    }
  }

  /** A copy of ours that turns out broken is fetched again, once. */
  private RepositoryReport runWithMirror(InventoryEntry entry, KnownManifest latest, long previous)
      throws IOException {
    try {
      return run(entry, latest, previous, entry.isRemote());
    } catch (BrokenRepositoryException e) {
      if (!entry.isRemote()) {
        throw e;
      }
      store.discard(entry);
      return run(entry, latest, previous, false);
    }
  }

  private RepositoryReport run(
      InventoryEntry entry, KnownManifest latest, long previous, boolean mustBeSound)
      throws IOException {
    try (Repository repository = store.open(entry)) {
      SnapshotReader reader = new SnapshotReader(repository, Ingest.MAX_FILE_BYTES);
      String commit = reader.commit(entry.ref());
      boolean sameOrder = isSameOrder(latest, entry, commit);
      List<ManifestEntry> known = latest.entries();
      if (sameOrder && known.stream().noneMatch(SnapshotIngest::isBroken)) {
        return unchanged(entry, latest, commit);
      }
      BlobSink blobs = new BlobSink();
      Snapshot snapshot = reader.read(commit, entry.filter(), blobs);
      if (mustBeSound) {
        snapshot.requireSound();
      }
      List<ManifestEntry> entries = ManifestParts.entries(snapshot, known);
      if (sameOrder && entries.equals(known)) {
        return unchanged(entry, latest, commit);
      }
      long sequence = Math.max(previous + 1, night / 1000);
      List<SnapshotManifest> parts =
          ManifestParts.cut(
              entry, identity(entry), commit, sequence, night, analysisVersion, entries);
      topics.flushBlobs();
      topics.sendManifest(parts, latest.partNumbers());
      units.refer(KnownManifest.units(entries));
      sendNight(entry, NightOutcome.SCANNED, Optional.empty(), sequence, Optional.of(commit));
      return report(entry, NightOutcome.SCANNED, sequence, entries, blobs.count);
    }
  }

  private static boolean isBroken(ManifestEntry entry) {
    return entry.getSkipReason() != null && Snapshot.isBroken(entry.getSkipReason());
  }

  private boolean isSameOrder(KnownManifest latest, InventoryEntry entry, String commit) {
    return latest
        .whole()
        .filter(manifest ->
            manifest.getCommit().equals(commit)
                && manifest.getInventoryDigest().equals(entry.digest())
                && manifest.getAnalysisVersion().equals(analysisVersion))
        .isPresent();
  }

  private RepositoryReport unchanged(InventoryEntry entry, KnownManifest latest, String commit) {
    units.refer(latest.units());
    sendNight(
        entry, NightOutcome.UNCHANGED, Optional.empty(), latest.sequence(), Optional.of(commit));
    return report(entry, NightOutcome.UNCHANGED, latest.sequence(), latest.entries(), 0);
  }

  private RepositoryReport failed(InventoryEntry entry, KnownManifest latest, Exception failure) {
    String message = failure.getMessage();
    String reason =
        entry.redact(
            failure instanceof IOException && message != null ? message : failure.toString());
    units.refer(latest.units());
    sendNight(entry, NightOutcome.FAILED, Optional.of(reason), latest.sequence(), Optional.empty());
    return new RepositoryReport(
        entry.id(), NightOutcome.FAILED, Optional.of(reason), latest.sequence(), 0, 0, Map.of(), 0);
  }

  private void sendNight(
      InventoryEntry entry,
      NightOutcome outcome,
      Optional<String> reason,
      long sequence,
      Optional<String> commit) {
    topics.sendNight(
        new NightRecord(
            night,
            identity(entry),
            outcome,
            reason.orElse(null),
            sequence,
            night,
            commit.orElse(null),
            analysisVersion));
  }

  private static RepositoryIdentity identity(InventoryEntry entry) {
    return new RepositoryIdentity(entry.id(), entry.name(), entry.browsableUrl());
  }

  private static RepositoryReport report(
      InventoryEntry entry,
      NightOutcome outcome,
      long sequence,
      List<ManifestEntry> entries,
      int blobsSent) {
    Map<String, Integer> skipped = new TreeMap<>();
    int files = 0;
    long bytes = 0;
    for (ManifestEntry file : entries) {
      String reason = file.getSkipReason();
      if (reason == null) {
        files++;
        bytes += file.getSize();
      } else {
        int detail = reason.indexOf(':');
        skipped.merge(detail < 0 ? reason : reason.substring(0, detail), 1, Integer::sum);
      }
    }
    return new RepositoryReport(
        entry.id(), outcome, Optional.empty(), sequence, files, bytes, skipped, blobsSent);
  }

  /** Sends contents that the topic does not have. */
  private final class BlobSink implements ContentSink {
    private int count;

    @Override
    public void accept(SelectedFile file, byte[] content) {
      if (file.skipReason().isEmpty() && units.isNew(Keys.unit(file.blobId(), file.language()))) {
        topics.sendBlob(new SourceBlob(file.blobId(), file.language(), ByteBuffer.wrap(content)));
        count++;
      }
    }
  }
}
