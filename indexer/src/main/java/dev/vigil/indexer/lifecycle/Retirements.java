package dev.vigil.indexer.lifecycle;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a repository left the inventory: sequence to time in epoch milliseconds, sorted.
 *
 * <p>Retirements and scans come from two topics. A retirement is therefore never worked into what
 * the scans made of a finding; it lies over it until a scan with a greater sequence is applied. So
 * the older scans may come after it. What must hold is that all retirements before a scan are known
 * when it is applied.
 *
 * @param times sequence to time
 */
public record Retirements(NavigableMap<Long, Long> times) {
  /** None. */
  public static final Retirements NONE = new Retirements(new TreeMap<>());

  /** Copies. */
  public Retirements {
    times = Collections.unmodifiableNavigableMap(new TreeMap<>(times));
  }

  /** These and one more. */
  public Retirements with(long sequence, long time) {
    TreeMap<Long, Long> more = new TreeMap<>(times);
    more.put(sequence, time);
    return new Retirements(more);
  }

  /** The first after a scan, as the change that it brings. */
  public Optional<Change> after(long sequence) {
    return Optional.ofNullable(times.higherEntry(sequence))
        .map(entry -> new Change(Change.Kind.REMOVED, entry.getKey(), entry.getValue()));
  }
}
