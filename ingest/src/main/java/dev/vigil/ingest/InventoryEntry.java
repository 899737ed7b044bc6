package dev.vigil.ingest;

import dev.vigil.ingest.fetch.GitSource;
import dev.vigil.ingest.fetch.LocalOrigin;
import dev.vigil.ingest.fetch.RepositoryUrl;
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
  private static final int MOST_CLONES = 5;

  /** An entry for all files, with the default limits. */
  public InventoryEntry(String id, String name, String location, String ref) {
    this(id, name, location, ref, Optional.empty(), PathFilter.ALL, SelectionLimits.DEFAULT);
  }

  /**
   * The entry of a path or URL that a person names on the command line. Its id is the normalised
   * URL: of a local repository that of the remote it was cloned from, so that all clones are one
   * repository; its absolute path only if it has none.
   */
  public static InventoryEntry of(String location) {
    if (GitSource.isUrl(location)) {
      String id = RepositoryUrl.id(location);
      return new InventoryEntry(id, lastSegment(id), location, "HEAD");
    }
    String path = absolute(location);
    String id = idOfPath(path, MOST_CLONES);
    return new InventoryEntry(id, lastSegment(id), path, "HEAD");
  }

  /**
   * The id of a local repository.
   *
   * @param clones so many clones of clones are followed
   */
  private static String idOfPath(String path, int clones) {
    String own = path.replaceFirst("/\\.git$", "").replaceFirst("\\.git$", "");
    Optional<String> origin = clones == 0 ? Optional.empty() : origin(path);
    return origin
        .map(url ->
            GitSource.isUrl(url)
                ? RepositoryUrl.id(url)
                : idOfPath(resolved(path, url), clones - 1))
        .orElse(own);
  }

  private static Optional<String> origin(String path) {
    try {
      return LocalOrigin.of(Path.of(path.replaceFirst("/\\.git$", "")));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A path that a repository names, which may be relative to it. */
  private static String resolved(String repository, String path) {
    try {
      return Path.of(repository).resolve(path).normalize().toString();
    } catch (InvalidPathException e) {
      return path;
    }
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
