package dev.vigil.index;

import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;
import java.util.stream.Stream;

/** The indices with their settings and mappings: creates and deletes them. */
final class IndexDefinitions {
  /** What the name of an index has behind its alias. */
  private static final String VERSION = "-v1";

  private final Connection connection;

  IndexDefinitions(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates the indices and their aliases where they are not there; those that an earlier version
   * created get the fields that are new.
   *
   * @param layout of those that are created; what is there keeps its own
   */
  void create(IndexLayout layout) {
    for (IndexName name : IndexName.values()) {
      create(name.alias(), name.definition(), layout);
    }
  }

  private void create(String alias, String resource, IndexLayout layout) {
    connection.call(
        "create " + alias,
        client -> {
          boolean exists = client.indices().existsAlias(request -> request.name(alias)).value();
          JsonNode definition = definition(resource);
          if (exists) {
            String mapping = definition.path("mappings").toString();
            client
                .indices()
                .putMapping(request -> request.index(alias).withJson(new StringReader(mapping)));
          } else {
            ((ObjectNode) definition.path("settings"))
                .put("number_of_shards", layout.shards())
                .put("number_of_replicas", layout.replicas());
            client
                .indices()
                .create(request ->
                    request
                        .index(alias + VERSION)
                        .withJson(new StringReader(definition.toString()))
                        .aliases(alias, names -> names.isWriteIndex(true)));
          }
          return true;
        });
  }

  private static JsonNode definition(String resource) throws IOException {
    try (InputStream json =
        Objects.requireNonNull(IndexDefinitions.class.getResourceAsStream(resource))) {
      return new ObjectMapper().readTree(json);
    }
  }

  /** Makes the indices empty, so that they are built again from the topics; keeps their layout. */
  void clear() {
    IndexLayout layout = layout();
    delete();
    create(layout);
  }

  private IndexLayout layout() {
    return connection.call(
        "read the settings of " + IndexName.FINDINGS.alias(),
        client ->
            client
                .indices()
                .getSettings(request ->
                    request.index(IndexName.FINDINGS.alias() + VERSION).ignoreUnavailable(true))
                .settings()
                .values()
                .stream()
                .map(IndexState::settings)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(IndexDefinitions::layout)
                .orElse(IndexLayout.DEFAULT));
  }

  private static IndexLayout layout(IndexSettings settings) {
    IndexSettings index = Objects.requireNonNullElse(settings.index(), settings);
    return new IndexLayout(
        Integer.parseInt(Objects.requireNonNullElse(index.numberOfShards(), "1")),
        Integer.parseInt(Objects.requireNonNullElse(index.numberOfReplicas(), "0")));
  }

  private void delete() {
    for (IndexName name : IndexName.values()) {
      connection.call(
          "delete " + name.alias(),
          client ->
              client
                  .indices()
                  .delete(
                      request -> request.index(name.alias() + VERSION).ignoreUnavailable(true)));
    }
  }
}
