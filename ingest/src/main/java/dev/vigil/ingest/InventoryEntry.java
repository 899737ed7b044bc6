package dev.vigil.ingest;

import dev.vigil.ingest.fetch.GitSource;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectionLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A repository of the inventory.
 *
 * @param id survives renames
 * @param name for people
 * @param location path of a bare or normal repository, or URL; it can hold credentials and is shown
 *     to nobody, see {@link #browsableUrl}
 * @param ref what is scanned, such as {@code HEAD}
 * @param tokenFile file with the token for the host of a URL, if there is one
 * @param filter which of its files
 * @param limits how large files may be, and whether copies of other people's code are analysed
 */
public record InventoryEntry(
    String id,
    String name,
    String location,
    String ref,
    Optional<Path> tokenFile,
    PathFilter filter,
    SelectionLimits limits) {
  /** An entry for all files, with the default limits. */
  public InventoryEntry(String id, String name, String location, String ref) {
    this(id, name, location, ref, Optional.empty(), PathFilter.ALL, SelectionLimits.DEFAULT);
  }

  /** The entry of a path or URL that a person names on the command line. */
  public static InventoryEntry of(String location) {
    if (GitSource.isUrl(location)) {
      String id =
          GitSource.withoutCredentials(location)
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
    return source().isRemote();
  }

  /** The location without user, password and query. */
  public String browsableUrl() {
    return source().browsableUrl();
  }

  /** Where it is, and what is read of it. */
  public GitSource source() {
    return new GitSource(location, ref, tokenFile);
  }

  /** SHA-256 of what makes a difference to a scan. */
  public String digest() {
    List<String> parts = new ArrayList<>(List.of(id, name, browsableUrl(), ref));
    filter.include().forEach(glob -> parts.add("include " + glob));
    filter.exclude().forEach(glob -> parts.add("exclude " + glob));
    if (!limits.equals(SelectionLimits.DEFAULT)) {
      parts.add(limits.toString());
    }
    return sha256(String.join("\n", parts));
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

  private static String lastSegment(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Without credentials. */
  @Override
  public String toString() {
    return id + " (" + browsableUrl() + " at " + ref + ")";
  }
}
