package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.transport.URIish;

/**
 * Asks Git's credential helpers, as they are configured for the user and the system. Nobody is
 * asked: what would prompt has no credentials.
 */
final class GitCredentialFill {
  private static final int SECONDS = 30;

  private GitCredentialFill() {}

  /** The login that a helper has for a server; none if there is no Git. */
  static Optional<Credentials.Login> find(URIish uri, Map<String, String> environment) {
    String request = request(uri);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    try {
      return login(run(request, environment));
    } catch (IOException e) {
      // No Git on this machine, so no helpers.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Empty if a part of the URL has a line break, which would be another attribute. */
  private static String request(URIish uri) {
    StringBuilder request = new StringBuilder();
    Map<String, String> attributes = new HashMap<>();
    attributes.put("protocol", uri.getScheme());
    attributes.put("host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
    attributes.put("path", String.valueOf(uri.getPath()).replaceFirst("^/+", ""));
    if (uri.getUser() != null) {
      attributes.put("username", uri.getUser());
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (attribute.getValue().chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
        return "";
      }
      request.append(attribute.getKey()).append('=').append(attribute.getValue()).append('\n');
    }
    return request.append('\n').toString();
  }

  private static String run(String request, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("git", "credential", "fill")
            // Outside of every repository, whose configuration could name a helper.
            .directory(Path.of("/").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_ASKPASS", "false");
    builder.environment().put("GCM_INTERACTIVE", "never");
    Process process = builder.start();
    try {
      process.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<Credentials.Login> login(String answer) {
    Map<String, String> attributes = new HashMap<>();
    answer
        .lines()
        .forEach(line -> {
          int equals = line.indexOf('=');
          if (equals > 0) {
            attributes.put(line.substring(0, equals), line.substring(equals + 1));
          }
        });
    String password = attributes.getOrDefault("password", "");
    return password.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Credentials.Login(
                "Git's credential helper", attributes.getOrDefault("username", ""), password));
  }
}
