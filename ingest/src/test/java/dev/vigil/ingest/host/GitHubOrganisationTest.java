package dev.vigil.ingest.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vigil.ingest.IngestException;
import dev.vigil.ingest.Inventory;
import dev.vigil.ingest.InventoryEntry;
import dev.vigil.ingest.fetch.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a local server that pages, limits and redirects as the API's public description says. */
final class GitHubOrganisationTest {
  private static final RetryPolicy FAST =
      new RetryPolicy(4, Duration.ofMillis(1), Duration.ofSeconds(30));

  private final List<String> repositories = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private URI api;

  private record Answer(int status, Map<String, String> headers) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    api = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v3");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Two repositories on each page. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      requests.add(uri + " " + exchange.getRequestHeaders().getFirst("Authorization"));
      Answer answer = answers.poll();
      if (answer != null) {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), -1);
        return;
      }
      if (!uri.getPath().equals("/api/v3/orgs/acme/repos")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      int page =
          uri.getQuery().contains("&page=2") ? 2 : uri.getQuery().contains("&page=3") ? 3 : 1;
      int end = Math.min(page * 2, repositories.size());
      if (end < repositories.size()) {
        String query = uri.getQuery().replaceFirst("&page=\\d+", "") + "&page=" + (page + 1);
        String next = api + "/orgs/acme/repos?" + query;
        exchange
            .getResponseHeaders()
            .add("Link", "<" + api + ">; rel=\"first\", <" + next + ">; rel=\"next\"");
      }
      byte[] body =
          ("[" + String.join(",", repositories.subList((page - 1) * 2, end)) + "]")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void add(int id, String name, String more) {
    repositories.add(
        """
        {"id": %d, "full_name": "acme/%s", "html_url": "https://git.example.org/acme/%s",
         "clone_url": "https://git.example.org/acme/%s.git", "fork": false, "archived": false%s}
        """
            .formatted(id, name, name, name, more));
  }

  private GitHubOrganisation organisation(String name, boolean archived, boolean forks) {
    return new GitHubOrganisation(
        new ApiClient(api, Optional.of("token"), FAST), api, name, archived, forks);
  }

  @Test
  void readsAllPagesAndKeepsIdsOverRenames() {
    add(11, "one", "");
    add(12, "old", ", \"archived\": true");
    add(13, "fork", ", \"fork\": true");
    add(14, "off", ", \"disabled\": true");
    add(15, "five", "");

    Inventory inventory = Inventory.of(organisation("acme", false, false));

    assertThat(inventory.complete()).isTrue();
    assertThat(inventory.entries())
        .containsExactly(
            new InventoryEntry(
                "git.example.org/id/11",
                "acme/one",
                "https://git.example.org/acme/one.git",
                "HEAD"),
            new InventoryEntry(
                "git.example.org/id/15",
                "acme/five",
                "https://git.example.org/acme/five.git",
                "HEAD"));
    assertThat(requests).hasSize(3).allMatch(request -> request.endsWith("Bearer token"));
    assertThat(Inventory.of(organisation("acme", true, true)).entries()).hasSize(4);
    repositories.clear();
    add(11, "renamed", "");
    assertThat(Inventory.of(organisation("acme", false, false)).entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.id()).isEqualTo("git.example.org/id/11");
          assertThat(entry.name()).isEqualTo("acme/renamed");
        });
  }

  @Test
  void waitsAsTheHostAsks() throws Exception {
    add(11, "one", "");
    String reset = Long.toString(Instant.now().getEpochSecond());
    answers.add(new Answer(403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset)));
    answers.add(new Answer(429, Map.of("Retry-After", "1")));
    answers.add(new Answer(502, Map.of()));
    assertThat(organisation("acme", false, false).repositories()).hasSize(1);

    String later = Long.toString(Instant.now().getEpochSecond() + 3000);
    answers.add(new Answer(403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", later)));
    assertFailure("acme", "answers 403 and wants a pause of ");
  }

  @Test
  void followsRedirectsOfTheSameHostOnly() throws Exception {
    add(11, "one", "");
    answers.add(new Answer(301, Map.of("Location", api + "/orgs/acme/repos?per_page=100")));
    assertThat(organisation("formerly", false, false).repositories()).hasSize(1);
    answers.add(new Answer(301, Map.of("Location", "http://localhost:1/orgs/acme/repos")));
    assertFailure("acme", "names a page of another host: http://localhost:1/");
  }

  @Test
  void listsAllOrSaysWhyNot() {
    assertFailure("absent", "has no organisation or user absent");
    answers.add(new Answer(401, Map.of()));
    assertFailure("acme", "answers 401; it refused the token");
    for (int i = 0; i < 4; i++) {
      answers.add(new Answer(503, Map.of()));
    }
    assertFailure("acme", "answers 503 (4 attempts)");
    assertThatThrownBy(() -> Inventory.of(organisation("acme", false, false)))
        .isInstanceOf(IngestException.class)
        .hasMessage("the organisation has no repositories that are to be scanned");
  }

  private void assertFailure(String name, String message) {
    assertThatThrownBy(() -> organisation(name, false, false).repositories())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }
}
