package dev.vigil.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedServicesIT {
  @TempDir Path directory;

  @Test
  void keepsElasticsearchDocumentsOverRestart() throws Exception {
    try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(directory)) {
      assertThat(request("PUT", node.uri().resolve("/fruit"), "")).isEqualTo(200);
      assertThat(
              request(
                  "PUT", node.uri().resolve("/fruit/_doc/1?refresh=true"), "{\"name\":\"fig\"}"))
          .isEqualTo(201);
    }
    try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(directory)) {
      assertThat(
              request(
                  "GET",
                  node.uri().resolve("/_cluster/health/fruit?wait_for_status=yellow&timeout=30s"),
                  ""))
          .isEqualTo(200);
      assertThat(request("GET", node.uri().resolve("/fruit/_doc/1"), "")).isEqualTo(200);
    }
  }

  @Test
  void startsKafkaAgainOnItsOwnData() throws Exception {
    for (int night = 0; night < 2; night++) {
      try (EmbeddedKafka broker = EmbeddedKafka.start(directory)) {
        String[] address = broker.bootstrapServers().split(":", -1);
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
          assertThat(socket.isConnected()).isTrue();
        }
      }
    }
  }

  private static int request(String method, URI uri, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }
}
