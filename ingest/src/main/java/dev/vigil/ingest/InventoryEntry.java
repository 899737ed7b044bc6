package dev.vigil.ingest;

import dev.vigil.ingest.selection.PathFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A repository of the inventory.
 *
 * @param id survives renames
 * @param name for people
 * @param location path of a bare or normal repository, or URL; it can hold credentials and is shown
 *     to nobody, see {@link #browsableUrl}
 * @param ref what is scanned, such as {@code HEAD}
 * @param filter which of its files
 */
public record InventoryEntry(
    String id, String name, String location, String ref, PathFilter filter) {
  /** An entry for all files. */
  public InventoryEntry(String id, String name, String location, String ref) {
    this(id, name, location, ref, PathFilter.ALL);
  }

  /** The entry of a path or URL that a person names on the command line. */
  public static InventoryEntry of(String location) {
    if (isUrl(location)) {
      String id =
          withoutCredentials(location)
              .replaceFirst("^[A-Za-z+]+://", "")
              .replaceFirst("^[^@/:]*@", "")
              .replaceFirst("/+$", "")
              .replaceFirst("\\.git$", "")
              .replace(':', '/');
      return new InventoryEntry(id, lastSegment(id), location, "HEAD");
    }
    String path = absolute(location);
    String id = path.replaceFirst("/\\.git$", "").replaceFirst("\\.git$", "");
    return new InventoryEntry(id, lastSegment(id), path, "HEAD");
  }

  /** As it is, if it is no path: opening it fails, and that repository alone. */
  private static String absolute(String location) {
    try {
      return Path.of(location).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return location;
    }
  }

  /** Whether the location is fetched, instead of read where it is. */
  public boolean isRemote() {
    return isUrl(location);
  }

  /** The location without user, password and query. */
  public String browsableUrl() {
    return isRemote() ? withoutCredentials(location) : location;
  }

  /** A text of others, such as an error, without the credentials of the location. */
  String redact(String text) {
    return text.replace(location, browsableUrl()).replaceAll("://[^/\\s]*@", "://");
  }

  private static String withoutCredentials(String url) {
    return url.replaceFirst("://[^/]*@", "://").replaceFirst("[?#].*", "");
  }

  /** SHA-256 of what makes a difference to a scan. */
  public String digest() {
    List<String> parts = new ArrayList<>(List.of(id, name, browsableUrl(), ref));
    filter.include().forEach(glob -> parts.add("include " + glob));
    filter.exclude().forEach(glob -> parts.add("exclude " + glob));
    return sha256(String.join("\n", parts));
  }

  /** Names the mirror of a remote repository: the same for all entries that share a URL. */
  String mirrorName() {
    return sha256(browsableUrl()).substring(0, 32) + ".git";
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isUrl(String location) {
    return location.matches("(?s)[A-Za-z+]+://.*|[\\w.-]+@[\\w.-]+:.*");
  }

  private static String lastSegment(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Without credentials. */
  @Override
  public String toString() {
    return id + " (" + browsableUrl() + " at " + ref + ")";
  }
}
