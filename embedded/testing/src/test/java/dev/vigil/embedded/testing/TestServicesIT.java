package dev.vigil.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever they are, they answer at their addresses. */
final class TestServicesIT {
  @TempDir Path directory;

  @Test
  void answersAsKafka() throws Exception {
    try (TestKafka kafka = TestKafka.start(directory)) {
      String address = kafka.bootstrapServers().replaceFirst("^\\w+://", "");
      int colon = address.lastIndexOf(':');
      try (Socket socket =
          new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  @Test
  void answersAsElasticsearch() throws Exception {
    try (TestElasticsearch elasticsearch = TestElasticsearch.start(directory);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> health =
          client.send(
              HttpRequest.newBuilder(elasticsearch.uri().resolve("/_cluster/health")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("\"status\"").doesNotContain("\"red\"");
    }
  }
}
