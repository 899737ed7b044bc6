package dev.vigil.ingest.fetch;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/**
 * Why a repository could not be fetched.
 *
 * @param message without credentials
 * @param isTransient whether the same attempt may succeed a little later: connections that broke or
 *     gave no answer, servers that have a fault or are asked too much
 * @param retryAfter pause that the server asked for
 */
record FetchFailure(String message, boolean isTransient, Optional<Duration> retryAfter) {
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final Pattern PASSING_OF_SSH =
      Pattern.compile("(?i)connection (?:reset|timed out|closed)|operation timed out");
  private static final Pattern SHA_256_ID = Pattern.compile("\\b[0-9a-f]{64}\\b");

  static FetchFailure of(
      GitSource source, Exception failure, HttpWatch http, String ssh, LoginProvider login) {
    String message = source.redact(String.valueOf(failure.getMessage()));
    if (http.speaksSha256() || speaksSha256(message + ssh)) {
      return permanent(String.valueOf(ObjectFormat.unsupported("sha256").getMessage()));
    }
    if (!ssh.isEmpty()) {
      return new FetchFailure(
          "ssh: " + source.redact(ssh), PASSING_OF_SSH.matcher(ssh).find(), Optional.empty());
    }
    int status = http.status();
    if (status == 401 || (status == 403 && http.retryAfter().isEmpty())) {
      return permanent("HTTP " + status + ": " + login.explanation());
    }
    if (status == 404 || failure instanceof NoRemoteRepositoryException) {
      return permanent(message + "; or nobody may see it without credentials");
    }
    if (status >= 400) {
      return new FetchFailure(
          "HTTP " + status + ": " + message,
          PASSING.contains(status) || status == 403,
          http.retryAfter());
    }
    return new FetchFailure(message, isBrokenConnection(source, failure), Optional.empty());
  }

  static FetchFailure permanent(String message) {
    return new FetchFailure(message, false, Optional.empty());
  }

  private static boolean speaksSha256(String message) {
    return SHA_256_ID.matcher(message).find() || message.contains("mismatched object format");
  }

  private static boolean isBrokenConnection(GitSource source, Throwable failure) {
    if (source.location().startsWith("file:")) {
      return false;
    }
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ConnectException
          || at instanceof NoRouteToHostException
          || at instanceof BindException) {
        return false;
      }
      if (at instanceof SocketException
          || at instanceof InterruptedIOException
          || at instanceof EOFException) {
        return true;
      }
    }
    return false;
  }
}
