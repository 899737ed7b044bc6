package dev.vigil.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A repository of the inventory.
 *
 * @param id survives renames
 * @param name for people
 * @param location path of a bare or normal repository, or URL
 * @param ref what is scanned, such as {@code HEAD}
 */
public record InventoryEntry(String id, String name, String location, String ref) {
  /** The entry of a path or URL that a person names on the command line. */
  public static InventoryEntry of(String location) {
    if (isUrl(location)) {
      String id =
          location
              .replaceFirst("^[a-z+]+://", "")
              .replaceFirst("^[^@/]*@", "")
              .replaceFirst("\\.git/?$", "")
              .replace(':', '/');
      return new InventoryEntry(id, lastSegment(id), location, "HEAD");
    }
    String path = Path.of(location).toAbsolutePath().normalize().toString();
    String id = path.replaceFirst("/\\.git$", "").replaceFirst("\\.git$", "");
    return new InventoryEntry(id, lastSegment(id), path, "HEAD");
  }

  /** Whether the location is fetched, instead of read where it is. */
  public boolean isRemote() {
    return isUrl(location);
  }

  /** The location without a password. */
  public String browsableUrl() {
    return location.replaceFirst("://[^@/]*@", "://");
  }

  /** SHA-256 of what makes a difference to a scan. */
  public String digest() {
    try {
      byte[] text =
          String.join("\n", id, name, browsableUrl(), ref).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isUrl(String location) {
    return location.matches("(?s)[a-z+]+://.*|[\\w.-]+@[\\w.-]+:.*");
  }

  private static String lastSegment(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
