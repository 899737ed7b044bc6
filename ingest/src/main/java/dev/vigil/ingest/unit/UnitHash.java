package dev.vigil.ingest.unit;

import dev.vigil.schemas.codec.Keys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 128 bits of the SHA-256 of a unit's key. Two units with the same hash would be taken
 * for one; to find such a pair takes about 2<sup>64</sup> attempts.
 */
public record UnitHash(long high, long low) {
  /** The hash of a unit by its key. */
  public static UnitHash of(String unit) {
    return of(Keys.bytes(unit));
  }

  /** The hash of a unit by the bytes of its key. */
  public static UnitHash of(byte[] unit) {
    try {
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(unit));
      return new UnitHash(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
