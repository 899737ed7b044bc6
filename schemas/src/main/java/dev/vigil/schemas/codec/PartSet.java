package dev.vigil.schemas.codec;

import java.util.BitSet;

/**
 * The parts of one scan that have been seen, in any order and any number of times. Their number is
 * known once the last part has been seen: a scan is written as a stream, so that only the last part
 * states it. Records of earlier versions state it in every part.
 */
public final class PartSet {
  private final BitSet seen = new BitSet();
  private int count;

  /**
   * Notes a part.
   *
   * @param part its 0-based number
   * @param partCount the number of parts as the part states it; 0 if it does not
   * @return whether all parts have been seen now
   * @throws IllegalArgumentException if the part contradicts the others
   */
  public boolean add(int part, int partCount) {
    boolean contradicts =
        part < 0
            || partCount < 0
            || (partCount > 0 && count > 0 && partCount != count)
            || (partCount > 0 && seen.length() > partCount);
    int known = Math.max(count, partCount);
    if (contradicts || (known > 0 && part >= known)) {
      throw new IllegalArgumentException(
          "part " + part + " of " + partCount + " contradicts the other parts of its scan");
    }
    seen.set(part);
    count = known;
    return isWhole();
  }

  /** Whether all parts have been seen. */
  public boolean isWhole() {
    return count > 0 && seen.cardinality() == count;
  }
}
