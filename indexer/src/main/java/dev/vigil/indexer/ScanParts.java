package dev.vigil.indexer;

import dev.vigil.schemas.ScanResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts of scans that are not whole yet, of one partition of the topic. Of a repository only what
 * is newer than its newest whole scan is kept.
 */
final class ScanParts {
  /** Repository to sequence to what is there of that scan. */
  private final Map<String, TreeMap<Long, Incomplete>> incomplete = new TreeMap<>();

  private record Incomplete(long firstOffset, SortedMap<Integer, ScanResult> parts) {}

  /**
   * Takes a part.
   *
   * @param offset of its record
   * @return all parts in their order, if this was the last that was missing; what is older of the
   *     repository is forgotten then
   */
  Optional<List<ScanResult>> add(long offset, ScanResult part) {
    String repository = part.getRepository().getId();
    TreeMap<Long, Incomplete> scans =
        incomplete.computeIfAbsent(repository, key -> new TreeMap<>());
    Incomplete scan =
        scans.computeIfAbsent(part.getSequence(), key -> new Incomplete(offset, new TreeMap<>()));
    scan.parts().put(part.getPart(), part);
    if (scan.parts().size() < part.getPartCount()) {
      return Optional.empty();
    }
    scans.headMap(part.getSequence(), true).clear();
    if (scans.isEmpty()) {
      incomplete.remove(repository);
    }
    return Optional.of(new ArrayList<>(scan.parts().values()));
  }

  /** The first record that is needed again to complete what is incomplete. */
  Optional<Long> firstNeeded() {
    return incomplete.values().stream()
        .map(TreeMap::values)
        .flatMap(Collection::stream)
        .map(Incomplete::firstOffset)
        .min(Long::compare);
  }
}
