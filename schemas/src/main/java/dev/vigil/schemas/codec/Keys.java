package dev.vigil.schemas.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys of the records, as text in UTF-8. */
public final class Keys {
  private Keys() {}

  /** Of a blob: the unit. */
  public static String unit(String blobId, String language) {
    return blobId + ":" + language;
  }

  /** Of a part of a manifest. */
  public static String manifest(String repositoryId, int part) {
    return repositoryId + "#" + part;
  }

  /** Of a part of a scan result. */
  public static String scan(String repositoryId, long sequence, int part) {
    return repositoryId + "#" + sequence + "#" + part;
  }

  /** The repository id of the key of a manifest's part. */
  public static String repositoryOfManifest(String key) {
    return key.substring(0, key.lastIndexOf('#'));
  }

  /** The part of the key of a manifest's part. */
  public static int partOfManifest(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf('#') + 1));
  }

  /** The partition of everything of a repository: its parts keep their order. */
  public static int partition(String repositoryId, int partitions) {
    return Math.floorMod(repositoryId.hashCode(), partitions);
  }

  /** Of a dead letter, so that the same one written again is the same: its id. */
  public static String deadLetter(String stage, String source, String message) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(bytes(stage + '\0' + source + '\0' + message)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes of a key. */
  public static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  /** The key of some bytes. */
  public static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }
}
