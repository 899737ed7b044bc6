package dev.vigil.ingest.unit;

/**
 * Units by their hash, each with a count; a hash table with open addressing in three arrays. A slot
 * takes 20 bytes and between a half and three quarters of the slots are in use: 27 to 40 bytes for
 * each unit. Not safe for use by several threads.
 */
public final class UnitTable {
  /** Slots of an empty table. */
  private static final int MIN_SLOTS = 15;

  private long[] high = new long[MIN_SLOTS];
  private long[] low = new long[MIN_SLOTS];
  private int[] counts = new int[MIN_SLOTS];
  private int size;

  /** Takes each unit of a table. */
  @FunctionalInterface
  public interface Visitor {
    /** A unit and its count. */
    void visit(UnitHash unit, int count);
  }

  /** Number of units, those with a count of 0 included. */
  public int size() {
    return size;
  }

  /** Whether the unit was absent; it is there with a count of 0 then. */
  boolean insert(UnitHash unit) {
    int before = size;
    slotFor(unit);
    return size > before;
  }

  /** Adds to the count of a unit, which is inserted if it is absent, and returns the new count. */
  public int add(UnitHash unit, int difference) {
    int slot = slotFor(unit);
    counts[slot] += difference;
    return counts[slot];
  }

  /** The count of a unit; 0 if it is absent. */
  int count(UnitHash unit) {
    int slot = find(stored(unit));
    return isFree(slot) ? 0 : counts[slot];
  }

  /** Hands over each unit with its count, in no particular order. */
  public void forEach(Visitor visitor) {
    for (int slot = 0; slot < high.length; slot++) {
      if (!isFree(slot)) {
        visitor.visit(new UnitHash(high[slot], low[slot]), counts[slot]);
      }
    }
  }

  private int slotFor(UnitHash unit) {
    UnitHash stored = stored(unit);
    int slot = find(stored);
    if (isFree(slot)) {
      if (size >= (int) (high.length * 0.75)) {
        grow();
        slot = find(stored);
      }
      high[slot] = stored.high();
      low[slot] = stored.low();
      size++;
    }
    return slot;
  }

  /** Two zeros mark a free slot. */
  private static UnitHash stored(UnitHash unit) {
    return unit.high() == 0 && unit.low() == 0 ? new UnitHash(0, 1) : unit;
  }

  private boolean isFree(int slot) {
    return high[slot] == 0 && low[slot] == 0;
  }

  /** The slot of a unit, or the free one where it would be. */
  private int find(UnitHash unit) {
    int slot = (int) Long.remainderUnsigned(unit.low(), high.length);
    while (!isFree(slot) && (high[slot] != unit.high() || low[slot] != unit.low())) {
      slot = slot + 1 == high.length ? 0 : slot + 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldCounts = counts;
    int slots = (int) Math.min((long) oldHigh.length * 3 / 2 + 1, Integer.MAX_VALUE - 8);
    high = new long[slots];
    low = new long[slots];
    counts = new int[slots];
    for (int slot = 0; slot < oldHigh.length; slot++) {
      if (oldHigh[slot] != 0 || oldLow[slot] != 0) {
        int target = find(new UnitHash(oldHigh[slot], oldLow[slot]));
        high[target] = oldHigh[slot];
        low[target] = oldLow[slot];
        counts[target] = oldCounts[slot];
      }
    }
  }
}
