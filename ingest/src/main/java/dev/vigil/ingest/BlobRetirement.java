package dev.vigil.ingest;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Removes blobs that no manifest named for two nights; until then a scan that is still being done
 * may ask for them. Since when is kept in a topic of its own: a manifest tells what it names, and
 * nothing what it no longer does.
 */
final class BlobRetirement {
  private static final int NIGHTS = 2;

  private final IngestTopics topics;

  BlobRetirement(IngestTopics topics) {
    this.topics = topics;
  }

  /**
   * Ends a night, after all its manifests are sent.
   *
   * @param history with this night
   */
  void run(UnitLedger units, NightHistory history, long night) {
    Map<String, Long> marked = topics.readUnreferenced();
    Map<String, Long> toMark = new TreeMap<>();
    for (String unit : units.unreferenced()) {
      if (!marked.containsKey(unit)) {
        toMark.put(unit, night);
      }
    }
    Set<String> toRemove = new TreeSet<>();
    Set<String> toUnmark = new TreeSet<>();
    marked.forEach((unit, since) -> {
      if (units.isReferenced(unit)) {
        toUnmark.add(unit);
      } else if (history.nightsSince(since) >= NIGHTS) {
        toRemove.add(unit);
      }
    });
    toMark.forEach(topics::markUnreferenced);
    toRemove.forEach(topics::removeBlob);
    topics.flushBlobs();
    // Only now: a process that dies before removes them the next night.
    toRemove.forEach(topics::unmark);
    toUnmark.forEach(topics::unmark);
    topics.flushBlobs();
  }
}
