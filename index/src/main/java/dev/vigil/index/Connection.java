package dev.vigil.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** A connection to Elasticsearch that tells failures that may pass from those that never will. */
public final class Connection implements AutoCloseable {
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

  /** A request to Elasticsearch. */
  public interface Call<T> {
    /** Sends the request. */
    T run(ElasticsearchClient client) throws IOException;
  }

  /**
   * Sends a request.
   *
   * @param what what the request does, for messages, after 'to'
   * @throws IndexException if the same request may work later
   * @throws Rejection if it never will
   */
  public <T> T call(String what, Call<T> call) {
    try {
      return call.run(client);
    } catch (ElasticsearchException e) {
      String message = "Elasticsearch at " + uri + " refused to " + what + ": " + e.getMessage();
      if (isRejection(e.status())) {
        throw new Rejection(message, e);
      }
      throw new IndexException(message, e);
    } catch (IOException e) {
      throw new IndexException(
          "cannot " + what + " in Elasticsearch at " + uri + ": " + e.getMessage(), e);
    }
  }

  static boolean isRejection(int status) {
    return REJECTIONS.contains(status);
  }

  URI uri() {
    return uri;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new IndexException("cannot close the connection to " + uri, e);
    }
  }
}
