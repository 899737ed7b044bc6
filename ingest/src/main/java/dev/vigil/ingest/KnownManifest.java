package dev.vigil.ingest;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What is kept of the latest manifest of a repository: where its parts are, and what decides
 * whether it is sent anew. Its entries are read from the topic again where they are needed. About 1
 * KB.
 *
 * @param partition of the topic
 * @param parts offset of each part that is there, by part number
 * @param unreadable numbers of the parts that cannot be decoded
 * @param order what the first part that can be decoded says; absent if there is none
 * @param sequence highest one of the parts, 0 if none can be decoded
 * @param figures sums over the entries
 */
record KnownManifest(
    int partition,
    NavigableMap<Integer, Long> parts,
    List<Integer> unreadable,
    Optional<Order> order,
    long sequence,
    SnapshotFigures figures) {
  /**
   * The order to scan that all parts of a manifest carry.
   *
   * @param partCount number of parts that make it whole
   */
  record Order(
      String name,
      Optional<String> url,
      String commit,
      String inventoryDigest,
      String analysisVersion,
      int partCount) {}

  /** The order, if the manifest is there whole. */
  Optional<Order> whole() {
    return order.filter(known -> unreadable.isEmpty() && parts.size() == known.partCount());
  }
}
