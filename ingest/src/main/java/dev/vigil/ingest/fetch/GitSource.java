package dev.vigil.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a repository is and what is read of it.
 *
 * @param location path of a bare or normal repository, or URL; it can hold credentials and is shown
 *     to nobody, see {@link #browsableUrl}
 * @param ref {@code HEAD}, a branch, a tag, a full ref name, or the id of a commit
 * @param tokenFile file with the token for the host of the URL, if there is one
 */
public record GitSource(String location, String ref, Optional<Path> tokenFile) {
  /** Whether a location is a URL, which is fetched, and not a path, which is read where it is. */
  public static boolean isUrl(String location) {
    return location.matches("(?s)[A-Za-z+]+://.*|[\\w.-]+@[\\w.-]+:.*");
  }

  /** Whether the location is fetched. */
  public boolean isRemote() {
    return isUrl(location);
  }

  /** The location without user, password and query. */
  public String browsableUrl() {
    return isRemote() ? withoutCredentials(location) : location;
  }

  /** A URL without user, password and query. */
  public static String withoutCredentials(String url) {
    return url.replaceFirst("://[^/]*@", "://").replaceFirst("[?#].*", "");
  }

  /** A text of others, such as an error, without the credentials of the location. */
  public String redact(String text) {
    return text.replace(location, browsableUrl()).replaceAll("://[^/\\s]*@", "://");
  }

  /** Names the mirror of a remote repository: the same for all sources that share a URL. */
  String mirrorName() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(browsableUrl().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 32) + ".git";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without credentials. */
  @Override
  public String toString() {
    return browsableUrl() + " at " + ref;
  }
}
