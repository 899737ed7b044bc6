package dev.vigil.indexer.scan;

import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.PartSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of scans are that are not whole yet, of one partition of the topic. Of a
 * repository only what is newer than its newest whole scan is kept. The records themselves are kept
 * while a scan is small and the {@link RecordBudget} lasts.
 */
public final class ScanParts implements AutoCloseable {
  /** Most bytes of records that are kept of a scan. */
  private static final long SMALL_SCAN_BYTES = 4 << 20;

  private final RecordBudget budget;

  /** Repository to sequence to what is there of that scan. */
  private final Map<String, TreeMap<Long, Incomplete>> incomplete = new TreeMap<>();

  /** None yet. */
  public ScanParts(RecordBudget budget) {
    this.budget = budget;
  }

  /** What is there of a scan. */
  private static final class Incomplete {
    final long firstOffset;
    final PartSet seen = new PartSet();
    final TreeMap<Integer, Long> offsets = new TreeMap<>();

    /** Null once they are too large. */
    @Nullable TreeMap<Integer, byte[]> records = new TreeMap<>();

    long bytes;

    Incomplete(long firstOffset) {
      this.firstOffset = firstOffset;
    }
  }

  /**
   * Takes a part.
   *
   * @param offset of its record
   * @param value of its record
   * @param part the decoded value
   * @return where all parts are, if this was the last that was missing; what is older of the
   *     repository is forgotten then
   * @throws IllegalArgumentException if it contradicts another part of its scan
   */
  public Optional<WholeScan> add(long offset, byte[] value, ScanResult part) {
    String repository = part.getRepository().getId();
    TreeMap<Long, Incomplete> scans =
        incomplete.computeIfAbsent(repository, key -> new TreeMap<>());
    Incomplete scan = scans.computeIfAbsent(part.getSequence(), key -> new Incomplete(offset));
    boolean whole = scan.seen.add(part.getPart(), part.getPartCount());
    if (scan.offsets.putIfAbsent(part.getPart(), offset) == null) {
      keep(scan, part.getPart(), value);
    }
    if (!whole) {
      return Optional.empty();
    }
    Map<Long, Incomplete> done = scans.headMap(part.getSequence(), true);
    done.values().forEach(this::release);
    done.clear();
    if (scans.isEmpty()) {
      incomplete.remove(repository);
    }
    return Optional.of(WholeScan.of(scan.offsets, Optional.ofNullable(scan.records)));
  }

  private void keep(Incomplete scan, int part, byte[] value) {
    TreeMap<Integer, byte[]> records = scan.records;
    if (records == null) {
      return;
    }
    if (scan.bytes + value.length <= SMALL_SCAN_BYTES && budget.take(value.length)) {
      records.put(part, value);
      scan.bytes += value.length;
    } else {
      release(scan);
      scan.records = null;
    }
  }

  private void release(Incomplete scan) {
    budget.give(scan.bytes);
    scan.bytes = 0;
  }

  /** The first record that is needed again to complete what is incomplete. */
  public Optional<Long> firstNeeded() {
    return incomplete.values().stream()
        .map(TreeMap::values)
        .flatMap(Collection::stream)
        .map(scan -> scan.firstOffset)
        .min(Long::compare);
  }

  /** Forgets everything. */
  @Override
  public void close() {
    incomplete.values().forEach(scans -> scans.values().forEach(this::release));
    incomplete.clear();
  }
}
