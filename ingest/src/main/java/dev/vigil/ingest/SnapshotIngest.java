package dev.vigil.ingest;

import dev.vigil.ingest.fetch.OpenRepository;
import dev.vigil.ingest.fetch.RepositoryStore;
import dev.vigil.ingest.selection.BrokenRepositoryException;
import dev.vigil.ingest.selection.SnapshotReader;
import dev.vigil.ingest.unit.UnitLedger;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/** What a night does with one repository. Safe for use by several threads. */
final class SnapshotIngest {
  /** Stands for the commit of a repository that has none: Git's null id. */
  private static final String NO_COMMIT = "0".repeat(Constants.OBJECT_ID_STRING_LENGTH);

  private final Night night;
  private final RepositoryStore store;
  private final Path spoolDirectory;

  SnapshotIngest(Night night, RepositoryStore store, Path spoolDirectory) {
    this.night = night;
    this.store = store;
    this.spoolDirectory = spoolDirectory;
  }

  /**
   * What all repositories of a night share.
   *
   * @param began epoch milliseconds
   */
  record Night(
      BlobTopic blobs,
      ManifestTopic manifests,
      NightTopic nights,
      SnapshotTopics snapshots,
      UnitLedger units,
      WorkAnnouncement work,
      String analysisVersion,
      long began) {}

  /**
   * Sends what is new.
   *
   * @param latest the manifest that the topic has, absent if none
   * @param previous the highest sequence that the repository ever had
   * @throws IngestException if Kafka does not take it; whatever is wrong with the repository is
   *     told by the report
   */
  RepositoryReport run(InventoryEntry entry, Optional<KnownManifest> latest, long previous) {
    try {
      return runWithMirror(entry, latest, previous);
    } catch (IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return failed(entry, latest, e);
    }
  }

  /** A copy of ours that turns out broken is fetched again, once. */
  private RepositoryReport runWithMirror(
      InventoryEntry entry, Optional<KnownManifest> latest, long previous) throws IOException {
    try (OpenRepository repository = store.open(entry.source())) {
      return run(entry, latest, previous, repository, entry.isRemote());
    } catch (BrokenRepositoryException e) {
      if (!entry.isRemote()) {
        throw e;
      }
    }
    try (OpenRepository repository = store.openAnew(entry.source())) {
      return run(entry, latest, previous, repository, false);
    }
  }

  private RepositoryReport run(
      InventoryEntry entry,
      Optional<KnownManifest> latest,
      long previous,
      OpenRepository repository,
      boolean mustBeSound)
      throws IOException {
    SnapshotReader reader = new SnapshotReader(repository.repository(), entry.limits());
    Optional<String> commit =
        repository.revision().isEmpty()
            ? Optional.empty()
            : Optional.of(reader.commit(repository.revision().get()));
    boolean sameOrder = isSameOrder(latest, entry, commit);
    if (sameOrder && !latest.orElseThrow().figures().broken()) {
      return unchanged(entry, latest.orElseThrow(), commit);
    }
    long sequence = Math.max(previous + 1, night.began() / 1000);
    try (ManifestSpool spool = new ManifestSpool(spoolDirectory, header(entry, commit, sequence))) {
      ManifestSink sink =
          new ManifestSink(night, spool, () -> entries(latest), sameOrder, mustBeSound);
      try {
        if (commit.isPresent()) {
          reader.read(commit.get(), entry.filter(), sink);
        }
        sink.finish();
      } catch (IOException | RuntimeException e) {
        sink.markUnnamed();
        throw e;
      }
      if (sink.isSame()) {
        return unchanged(entry, latest.orElseThrow(), commit);
      }
      night.blobs().flush();
      night.work().announce();
      night
          .snapshots()
          .replace(
              latest,
              spool,
              record(entry, NightOutcome.SCANNED, Optional.empty(), sequence, commit));
      return report(entry, NightOutcome.SCANNED, sequence, commit, spool.figures(), sink.sent());
    }
  }

  private Iterator<ManifestEntry> entries(Optional<KnownManifest> latest) {
    return latest.map(night.manifests()::entries).orElseGet(Collections::emptyIterator);
  }

  private boolean isSameOrder(
      Optional<KnownManifest> latest, InventoryEntry entry, Optional<String> commit) {
    return latest
        .flatMap(KnownManifest::whole)
        .filter(order ->
            order.commit().equals(commit.orElse(NO_COMMIT))
                && order.inventoryDigest().equals(entry.digest())
                && order.analysisVersion().equals(night.analysisVersion()))
        .isPresent();
  }

  private SnapshotManifest header(InventoryEntry entry, Optional<String> commit, long sequence) {
    return new SnapshotManifest(
        identity(entry),
        entry.ref(),
        commit.orElse(NO_COMMIT),
        sequence,
        night.began(),
        night.analysisVersion(),
        entry.digest(),
        0,
        0,
        0,
        List.of());
  }

  private RepositoryReport unchanged(
      InventoryEntry entry, KnownManifest latest, Optional<String> commit) {
    night
        .nights()
        .add(record(entry, NightOutcome.UNCHANGED, Optional.empty(), latest.sequence(), commit));
    return report(entry, NightOutcome.UNCHANGED, latest.sequence(), commit, latest.figures(), 0);
  }

  private RepositoryReport failed(
      InventoryEntry entry, Optional<KnownManifest> latest, Exception failure) {
    String message = failure.getMessage();
    String reason =
        entry
            .source()
            .redact(
                failure instanceof IOException && message != null ? message : failure.toString());
    long sequence = latest.map(KnownManifest::sequence).orElse(0L);
    night
        .nights()
        .add(record(entry, NightOutcome.FAILED, Optional.of(reason), sequence, Optional.empty()));
    return RepositoryReport.failed(entry.id(), reason, sequence);
  }

  private NightRecord record(
      InventoryEntry entry,
      NightOutcome outcome,
      Optional<String> reason,
      long sequence,
      Optional<String> commit) {
    return new NightRecord(
        night.began(),
        identity(entry),
        outcome,
        reason.orElse(null),
        sequence,
        night.began(),
        commit.orElse(null),
        night.analysisVersion());
  }

  private static RepositoryIdentity identity(InventoryEntry entry) {
    return new RepositoryIdentity(entry.id(), entry.name(), entry.browsableUrl());
  }

  private static RepositoryReport report(
      InventoryEntry entry,
      NightOutcome outcome,
      long sequence,
      Optional<String> commit,
      SnapshotFigures figures,
      int blobsSent) {
    return new RepositoryReport(
        entry.id(),
        outcome,
        Optional.empty(),
        sequence,
        commit.isEmpty(),
        figures.files(),
        figures.bytes(),
        figures.skipped(),
        blobsSent);
  }
}
