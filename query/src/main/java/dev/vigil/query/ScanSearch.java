package dev.vigil.query;

import dev.vigil.index.Batches;
import dev.vigil.index.DocumentIds;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Searches for scans that were applied. */
public final class ScanSearch {
  private final Store scans;

  /** A search in an index. */
  public ScanSearch(Index index) {
    this.scans = index.store(IndexName.SCANS);
  }

  /**
   * The sums of the figures of some scans.
   *
   * @param sequences sequence of a scan by repository id
   */
  public ScanFigures sums(Map<String, Long> sequences) {
    List<ScanFigures> found = new ArrayList<>();
    List<String> ids =
        sequences.entrySet().stream()
            .map(scan -> DocumentIds.ofScan(scan.getKey(), scan.getValue()))
            .toList();
    Batches.of(
        ids,
        batch ->
            scans.get(batch).values().forEach(scan -> found.add(ScanFigures.of(scan.source()))));
    return found.stream().reduce(ScanFigures.NONE, ScanFigures::plus);
  }
}
