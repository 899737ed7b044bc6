package dev.vigil.indexer.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A set of names, each kept as the first 128 bits of its SHA-256: 16 bytes in a table that is
 * between a third and two thirds full. Two names are taken for one with a probability below
 * 10<sup>-24</sup> even among 10 million of them.
 */
public final class DigestSet {
  private static final int FIRST_CAPACITY = 16;

  private final MessageDigest sha256;

  /** Open addressing: slot {@code i} is {@code table[2 * i], table[2 * i + 1]}; empty if both 0. */
  private long[] table = new long[2 * FIRST_CAPACITY];

  private int size;

  /** An empty set. */
  public DigestSet() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Adds a name.
   *
   * @return whether it was not there before
   */
  public boolean add(String name) {
    ByteBuffer digest = digest(name);
    long high = digest.getLong();
    long low = digest.getLong();
    int slot = slot(table, high, low);
    if (isTaken(table, slot)) {
      return false;
    }
    put(table, slot, high, low);
    size++;
    if (size > capacity() / 3 * 2) {
      grow();
    }
    return true;
  }

  /** Whether a name was added. */
  public boolean contains(String name) {
    ByteBuffer digest = digest(name);
    return isTaken(table, slot(table, digest.getLong(), digest.getLong()));
  }

  /** Whether no name was added. */
  public boolean isEmpty() {
    return size == 0;
  }

  private int capacity() {
    return table.length / 2;
  }

  private ByteBuffer digest(String name) {
    return ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** The slot that has a digest, or the empty one where it belongs. */
  private static int slot(long[] table, long high, long low) {
    int mask = table.length / 2 - 1;
    int slot = (int) high & mask;
    while (isTaken(table, slot) && (table[2 * slot] != high || table[2 * slot + 1] != low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean isTaken(long[] table, int slot) {
    return (table[2 * slot] | table[2 * slot + 1]) != 0;
  }

  private static void put(long[] table, int slot, long high, long low) {
    table[2 * slot] = high;
    table[2 * slot + 1] = low;
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    for (int slot = 0; slot < capacity(); slot++) {
      if (isTaken(table, slot)) {
        long high = table[2 * slot];
        long low = table[2 * slot + 1];
        put(larger, slot(larger, high, low), high, low);
      }
    }
    table = larger;
  }
}
