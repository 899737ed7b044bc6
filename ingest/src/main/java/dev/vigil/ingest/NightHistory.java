package dev.vigil.ingest;

import dev.vigil.schemas.NightRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What the records of earlier nights tell. */
final class NightHistory {
  private final Map<String, Long> sequences = new HashMap<>();
  private final NavigableSet<Long> nights = new TreeSet<>();

  void add(NightRecord night) {
    sequences.merge(night.getRepository().getId(), night.getSequence(), Math::max);
    add(night.getNight());
  }

  void add(long night) {
    nights.add(night);
  }

  /** The highest sequence that a repository ever had, 0 if none. */
  long sequence(String repositoryId) {
    return sequences.getOrDefault(repositoryId, 0L);
  }

  /** How many nights began after that one. */
  int nightsSince(long night) {
    return nights.tailSet(night, false).size();
  }
}
