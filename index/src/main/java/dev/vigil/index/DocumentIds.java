package dev.vigil.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids of documents, of at most 512 bytes, which is the limit of Elasticsearch; digests of texts.
 */
public final class DocumentIds {
  private static final int MOST_BYTES = 512;

  private DocumentIds() {}

  /**
   * The id of the document of some names: the names joined, or their digest if that is too long.
   */
  public static String of(String... names) {
    byte[] id = String.join("#", names).getBytes(StandardCharsets.UTF_8);
    return id.length <= MOST_BYTES
        ? new String(id, StandardCharsets.UTF_8)
        : sha256(String.join("\0", names).getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the document of a scan or retirement. */
  public static String ofScan(String repository, long sequence) {
    return of(repository, Long.toString(sequence));
  }

  /** The digest of a text, in 32 hexadecimal digits. */
  public static String digest(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
