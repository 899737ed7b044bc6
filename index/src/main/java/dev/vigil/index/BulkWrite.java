package dev.vigil.index;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes of documents to one index, in batches. */
final class BulkWrite {
  private final Connection connection;
  private final String alias;

  BulkWrite(Connection connection, String alias) {
    this.connection = connection;
    this.alias = alias;
  }

  /**
   * Writes documents, new ones only if nobody else did, known ones only if nobody changed them.
   *
   * @param documents id to document
   * @param known what was read before
   * @return reason of each document that was rejected for what it says, by id
   * @throws IndexException if another writer was faster or Elasticsearch is overloaded: read again
   */
  Map<String, String> write(Map<String, JsonObject> documents, Map<String, Store.Document> known) {
    return write(documents.keySet(), ids -> bulk(ids, documents, known));
  }

  /**
   * Writes documents over those that are there.
   *
   * @return reason of each document that was rejected for what it says, by id
   */
  Map<String, String> put(Map<String, JsonObject> documents) {
    return write(documents.keySet(), ids -> bulk(ids, documents));
  }

  private Map<String, String> write(
      Collection<String> documents, Function<List<String>, BulkRequest> request) {
    Map<String, String> rejected = new TreeMap<>();
    List<String> ids = List.copyOf(documents);
    for (int from = 0; from < ids.size(); from += Store.BATCH) {
      write(ids.subList(from, Math.min(ids.size(), from + Store.BATCH)), request, rejected);
    }
    return rejected;
  }

  /** What is refused as a whole is tried in halves, so that only the documents at fault are out. */
  private void write(
      List<String> ids, Function<List<String>, BulkRequest> request, Map<String, String> rejected) {
    try {
      BulkRequest bulk = request.apply(ids);
      BulkResponse response = connection.call("write " + alias, client -> client.bulk(bulk));
      for (int item = 0; item < ids.size(); item++) {
        check(ids.get(item), response.items().get(item), rejected);
      }
    } catch (Rejection e) {
      if (ids.size() == 1) {
        rejected.put(ids.getFirst(), String.valueOf(e.getMessage()));
        return;
      }
      int middle = ids.size() / 2;
      write(ids.subList(0, middle), request, rejected);
      write(ids.subList(middle, ids.size()), request, rejected);
    }
  }

  private BulkRequest bulk(
      List<String> ids, Map<String, JsonObject> documents, Map<String, Store.Document> known) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias);
    for (String id : ids) {
      Store.Document before = known.get(id);
      JsonObject source = Objects.requireNonNull(documents.get(id));
      if (before == null) {
        bulk.operations(op -> op.create(c -> c.id(id).document(source)));
      } else {
        bulk.operations(op ->
            op.index(i ->
                i.id(id)
                    .ifSeqNo(before.seqNo())
                    .ifPrimaryTerm(before.primaryTerm())
                    .document(source)));
      }
    }
    return bulk.build();
  }

  private BulkRequest bulk(List<String> ids, Map<String, JsonObject> documents) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias);
    for (String id : ids) {
      JsonObject source = Objects.requireNonNull(documents.get(id));
      bulk.operations(op -> op.index(i -> i.id(id).document(source)));
    }
    return bulk.build();
  }

  private void check(String id, BulkResponseItem item, Map<String, String> rejected) {
    if (item.status() == 409) {
      throw new IndexException("another writer changed " + id);
    }
    if (item.error() != null && Connection.isRejection(item.status())) {
      rejected.put(id, String.valueOf(item.error().reason()));
    } else if (item.error() != null) {
      throw new IndexException(
          "Elasticsearch at " + connection.uri() + " cannot write now: status " + item.status());
    }
  }
}
