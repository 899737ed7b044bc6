package dev.vigil.ingest;

import dev.vigil.schemas.SnapshotManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums up the parts of a repository's latest manifest as they are read. */
final class ManifestSummary {
  private final int partition;
  private final NavigableMap<Integer, Long> parts;
  private final List<Integer> unreadable = new ArrayList<>();
  private final SnapshotFigures.Sum figures = new SnapshotFigures.Sum();
  private KnownManifest.@Nullable Order order;
  private long sequence;

  ManifestSummary(int partition, NavigableMap<Integer, Long> parts) {
    this.partition = partition;
    this.parts = new TreeMap<>(parts);
  }

  /** Whether a record is the latest one of its part. */
  boolean isLatest(int part, long offset) {
    return parts.getOrDefault(part, -1L) == offset;
  }

  void add(SnapshotManifest part) {
    if (order == null) {
      order = order(part);
    }
    sequence = Math.max(sequence, part.getSequence());
    part.getEntries().forEach(figures::add);
  }

  private static KnownManifest.Order order(SnapshotManifest part) {
    return new KnownManifest.Order(
        part.getRepository().getName(),
        Optional.ofNullable(part.getRepository().getUrl()),
        part.getCommit(),
        part.getInventoryDigest(),
        part.getAnalysisVersion(),
        part.getPartCount());
  }

  void addUnreadable(int part) {
    unreadable.add(part);
  }

  KnownManifest manifest() {
    return new KnownManifest(
        partition,
        parts,
        List.copyOf(unreadable),
        Optional.ofNullable(order),
        sequence,
        figures.figures());
  }
}
