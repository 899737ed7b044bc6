package dev.vigil.ingest.host;

import dev.vigil.ingest.fetch.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads pages of a code host's API: with a token, which only the host of the API gets; again after
 * a pause where that may help; never faster than the host allows.
 */
public final class ApiClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI api;
  private final Optional<String> token;
  private final RetryPolicy retries;

  /**
   * A client.
   *
   * @param api base of the API
   */
  public ApiClient(URI api, Optional<String> token, RetryPolicy retries) {
    this.api = api;
    this.token = token;
    this.retries = retries;
  }

  /**
   * A page.
   *
   * @return absent if it is not there
   * @throws IOException if it cannot be had
   */
  Optional<HttpResponse<byte[]>> find(URI page) throws IOException {
    URI at = page;
    for (int attempt = 1; ; attempt++) {
      requireSameHost(at);
      HttpResponse<byte[]> response;
      try {
        response = get(at);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == retries.attempts()) {
          throw new IOException("cannot read " + at + ": " + e + " (" + attempt + " attempts)", e);
        }
        pause(retries.pauseAfter(attempt));
        continue;
      }
      switch (response.statusCode()) {
        case 200 -> {
          return Optional.of(response);
        }
        case 404 -> {
          return Optional.empty();
        }
        case 301, 302, 307, 308 -> at = at.resolve(location(response));
        default -> pause(pauseAfter(response, attempt));
      }
      if (attempt >= retries.attempts()) {
        throw new IOException(
            at + " answers " + response.statusCode() + " (" + attempt + " attempts)");
      }
    }
  }

  private static String location(HttpResponse<byte[]> response) throws IOException {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IOException(response.uri() + " redirects to nowhere"));
  }

  /** The token is for this host; a page that another one names is none of it. */
  private void requireSameHost(URI page) throws IOException {
    boolean same =
        Objects.equals(page.getScheme(), api.getScheme())
            && Objects.equals(page.getHost(), api.getHost())
            && page.getPort() == api.getPort();
    if (!same) {
      throw new IOException(api + " names a page of another host: " + page);
    }
  }

  private HttpResponse<byte[]> get(URI page) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(page)
            .timeout(TIMEOUT)
            .header("Accept", "application/vnd.github+json")
            .header("X-GitHub-Api-Version", "2022-11-28")
            .header("User-Agent", "vigil");
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + page + " was read");
    }
  }

  /**
   * The pause before the next attempt.
   *
   * @throws IOException if no pause helps
   */
  private Duration pauseAfter(HttpResponse<byte[]> response, int attempt) throws IOException {
    int status = response.statusCode();
    Optional<Duration> wanted = wanted(response);
    boolean isTransient = wanted.isPresent() || status == 429 || status >= 500;
    if (!isTransient) {
      throw new IOException(
          response.uri()
              + " answers "
              + status
              + (status == 401 || status == 403
                  ? token.isPresent()
                      ? "; it refused the token"
                      : "; it wants a token, in VIGIL_GIT_TOKEN or VIGIL_GIT_TOKEN_<HOST>"
                  : ""));
    }
    Duration pause = retries.pauseAfter(attempt);
    if (wanted.isPresent() && wanted.get().compareTo(retries.longestPause()) > 0) {
      throw new IOException(
          response.uri()
              + " answers "
              + status
              + " and wants a pause of "
              + wanted.get().toSeconds()
              + " s"
              + (token.isPresent() ? "" : "; with a token it allows more requests"));
    }
    return wanted.filter(longer -> longer.compareTo(pause) > 0).orElse(pause);
  }

  private static Optional<Duration> wanted(HttpResponse<byte[]> response) {
    Optional<String> after = response.headers().firstValue("Retry-After");
    if (after.isPresent() && after.get().matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(after.get())));
    }
    boolean exhausted =
        List.of(403, 429).contains(response.statusCode())
            && response.headers().firstValue("X-RateLimit-Remaining").equals(Optional.of("0"));
    Optional<String> reset = response.headers().firstValue("X-RateLimit-Reset");
    if (!exhausted || reset.isEmpty() || !reset.get().matches("\\d{1,12}")) {
      return Optional.empty();
    }
    Duration left =
        Duration.between(Instant.now(), Instant.ofEpochSecond(Long.parseLong(reset.get()) + 1));
    return Optional.of(left.isNegative() ? Duration.ZERO : left);
  }

  private static void pause(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between two requests");
    }
  }
}
