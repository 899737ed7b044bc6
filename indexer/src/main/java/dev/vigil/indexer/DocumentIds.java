package dev.vigil.indexer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of documents, which Elasticsearch allows 512 bytes, and digests of what they say. */
final class DocumentIds {
  private static final int MOST_BYTES = 512;

  private DocumentIds() {}

  /** The names, put together; their digest if that is too long. */
  static String of(String... names) {
    byte[] id = String.join("#", names).getBytes(StandardCharsets.UTF_8);
    return id.length <= MOST_BYTES
        ? new String(id, StandardCharsets.UTF_8)
        : sha256(String.join("\0", names).getBytes(StandardCharsets.UTF_8));
  }

  /** A digest of a text, in 32 hexadecimal digits. */
  static String digest(String text) {
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
