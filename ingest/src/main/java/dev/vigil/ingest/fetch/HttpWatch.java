package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** Connections of one fetch by HTTP, and what the last response said; JGit's errors do not tell. */
final class HttpWatch implements HttpConnectionFactory {
  private static final int BEGINNING_BYTES = 4096;

  private int status;
  private boolean speaksSha256;
  private Optional<Duration> retryAfter = Optional.empty();

  @Override
  public HttpConnection create(URL url) throws IOException {
    return new Watched(url, Proxy.NO_PROXY);
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    return new Watched(url, proxy);
  }

  private final class Watched extends JDKHttpConnection {
    Watched(URL url, Proxy proxy) throws IOException {
      super(url, proxy);
      status = 0;
    }

    @Override
    public int getResponseCode() throws IOException {
      status = super.getResponseCode();
      retryAfter = Optional.ofNullable(getHeaderField("Retry-After")).flatMap(HttpWatch::duration);
      return status;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new Beginning(super.getInputStream());
    }
  }

  /** Looks into what a response begins with, which is where a server says what it can do. */
  private final class Beginning extends ObservedInput {
    private final StringBuilder text = new StringBuilder();

    Beginning(InputStream in) {
      super(in);
    }

    @Override
    void seen(byte[] bytes, int offset, int count) {
      if (text.length() < BEGINNING_BYTES) {
        text.append(new String(bytes, offset, count, StandardCharsets.ISO_8859_1));
        speaksSha256 |= text.indexOf("object-format=sha256") >= 0;
      }
    }
  }

  /** Whether the server has objects of SHA-256. */
  boolean speaksSha256() {
    return speaksSha256;
  }

  /** Seconds, or a date. */
  static Optional<Duration> duration(String header) {
    try {
      if (header.matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
      }
      Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), until);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Status of the last response; 0 if there was none. */
  int status() {
    return status;
  }

  /** The pause that the last response asked for. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
