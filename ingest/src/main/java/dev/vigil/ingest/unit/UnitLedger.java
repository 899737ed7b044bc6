package dev.vigil.ingest.unit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The units whose blobs are in the topic, each with the number of entries of the latest manifests
 * that name it. Safe for use by several threads: units are spread over segments by their hash, and
 * each segment has a lock and grows alone.
 */
public final class UnitLedger {
  private static final int SEGMENTS = 64;

  private final List<UnitTable> segments =
      IntStream.range(0, SEGMENTS).mapToObj(index -> new UnitTable()).toList();

  private UnitTable segment(UnitHash unit) {
    return segments.get((int) (unit.high() >>> 58));
  }

  /** Counts references of manifests to a unit; its blob is in the topic. */
  public void refer(UnitHash unit, int references) {
    UnitTable segment = segment(unit);
    synchronized (segment) {
      segment.add(unit, references);
    }
  }

  /** Takes one reference away, and returns whether none is left. */
  public boolean release(UnitHash unit) {
    UnitTable segment = segment(unit);
    synchronized (segment) {
      return segment.add(unit, -1) == 0;
    }
  }

  /** Whether a manifest names the unit. */
  public boolean isReferenced(UnitHash unit) {
    UnitTable segment = segment(unit);
    synchronized (segment) {
      return segment.count(unit) > 0;
    }
  }

  /**
   * Sends a blob if the topic does not have it, and returns whether it did. When this returns, the
   * blob was given to the producer, by whichever thread came first.
   */
  public boolean sendOnce(UnitHash unit, Runnable send) {
    UnitTable segment = segment(unit);
    synchronized (segment) {
      if (!segment.insert(unit)) {
        return false;
      }
      send.run();
      return true;
    }
  }
}
