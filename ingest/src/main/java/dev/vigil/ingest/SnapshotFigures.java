package dev.vigil.ingest;

import dev.vigil.ingest.selection.BrokenObjects;
import dev.vigil.schemas.ManifestEntry;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over the entries of a manifest.
 *
 * @param files files whose units are analysed
 * @param bytes their size
 * @param skipped the other files by reason, without its detail; sorted
 * @param broken whether an object of one of them is missing or damaged
 */
record SnapshotFigures(int files, long bytes, Map<String, Integer> skipped, boolean broken) {
  static final SnapshotFigures NONE = new SnapshotFigures(0, 0, Map.of(), false);

  /** Adds entries up. */
  static final class Sum {
    private final Map<String, Integer> skipped = new TreeMap<>();
    private int files;
    private long bytes;
    private boolean broken;

    void add(ManifestEntry entry) {
      String reason = entry.getSkipReason();
      if (reason == null) {
        files++;
        bytes += entry.getSize();
        return;
      }
      broken |= BrokenObjects.isBroken(reason);
      int detail = reason.indexOf(':');
      skipped.merge(detail < 0 ? reason : reason.substring(0, detail), 1, Integer::sum);
    }

    SnapshotFigures figures() {
      return new SnapshotFigures(
          files, bytes, skipped.isEmpty() ? Map.of() : new TreeMap<>(skipped), broken);
    }
  }
}
