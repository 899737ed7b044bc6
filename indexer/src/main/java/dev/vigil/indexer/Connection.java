package dev.vigil.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Elasticsearch, with its failures told apart: what may work later and what never will. */
final class Connection implements AutoCloseable {
  /** Bad request, too large: the same again would be refused again. */
  private static final Set<Integer> REJECTIONS = Set.of(400, 413);

  private final URI uri;
  private final Rest5ClientTransport transport;
  private final ElasticsearchClient client;

  Connection(URI uri) {
    this.uri = uri;
    this.transport =
        new Rest5ClientTransport(Rest5Client.builder(uri).build(), new JacksonJsonpMapper());
    this.client = new ElasticsearchClient(transport);
  }

  /** A call to Elasticsearch. */
  interface Call<T> {
    /** Does it. */
    T run(ElasticsearchClient client) throws IOException;
  }

  /**
   * Calls.
   *
   * @param what for messages, after 'to'
   * @throws IndexerException if it may work later
   * @throws Rejection if it never will
   */
  <T> T call(String what, Call<T> call) {
    try {
      return call.run(client);
    } catch (ElasticsearchException e) {
      String message = "Elasticsearch at " + uri + " refused to " + what + ": " + e.getMessage();
      if (isRejection(e.status())) {
        throw new Rejection(message, e);
      }
      throw new IndexerException(message, e);
    } catch (IOException e) {
      throw new IndexerException(
          "cannot " + what + " in Elasticsearch at " + uri + ": " + e.getMessage(), e);
    }
  }

  static boolean isRejection(int status) {
    return REJECTIONS.contains(status);
  }

  URI uri() {
    return uri;
  }

  @SuppressWarnings("unchecked") // documents are maps of JSON values
  static Class<Map<String, Object>> mapType() {
    return (Class<Map<String, Object>>) (Class<?>) Map.class;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new IndexerException("cannot close the connection to " + uri, e);
    }
  }
}
