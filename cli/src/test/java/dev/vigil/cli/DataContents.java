package dev.vigil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.embedded.EmbeddedKafka;
import dev.vigil.night.TopicOffsets;
import dev.vigil.schemas.codec.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a data directory holds, asked for without Vigil's own queries. */
final class DataContents {
  private final Path data;

  DataContents(Path data) {
    this.data = data;
  }

  /** How many records blobs and manifests got so far; their transactions' markers count too. */
  Map<String, Long> offsets() {
    try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("kafka"))) {
      Map<String, Long> offsets = new TreeMap<>();
      for (String topic : new String[] {Topics.BLOBS, Topics.MANIFESTS, Topics.SCANS}) {
        offsets.put(topic, TopicOffsets.end(broker.bootstrapServers(), topic));
      }
      return offsets;
    }
  }

  /** All documents of an index by id. */
  Map<String, JsonNode> documents(String index) throws Exception {
    try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(data.resolve("elasticsearch"));
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = node.uri().resolve("/" + index + "/_search?size=10000");
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      Map<String, JsonNode> documents = new TreeMap<>();
      for (JsonNode hit : new ObjectMapper().readTree(response.body()).path("hits").path("hits")) {
        documents.put(hit.path("_id").asText(), hit.path("_source"));
      }
      return documents;
    }
  }
}
