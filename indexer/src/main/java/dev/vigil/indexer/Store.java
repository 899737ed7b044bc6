package dev.vigil.indexer;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The documents of one index, each of one repository. Nothing is overwritten that was not read. */
final class Store {
  private static final int PAGE = 2000;

  private final Connection connection;
  private final String alias;
  private final String idField;

  /**
   * A store.
   *
   * @param idField the keyword field that has the document's id
   */
  Store(Connection connection, String alias, String idField) {
    this.connection = connection;
    this.alias = alias;
    this.idField = idField;
  }

  /** A document with what a conditional write of it needs. */
  record Document(Map<String, Object> source, long seqNo, long primaryTerm) {}

  /** One document as it is now. */
  Optional<Document> get(String id) {
    GetResponse<Map<String, Object>> response =
        connection.call(
            "read " + alias,
            client -> client.get(request -> request.index(alias).id(id), Connection.mapType()));
    return Optional.ofNullable(response.source())
        .map(source -> document(source, response.seqNo(), response.primaryTerm()));
  }

  private static Document document(
      Map<String, Object> source, @Nullable Long seqNo, @Nullable Long primaryTerm) {
    return new Document(
        source, Objects.requireNonNullElse(seqNo, 0L), Objects.requireNonNullElse(primaryTerm, 0L));
  }

  /** All of a repository, by id. */
  Map<String, Document> ofRepository(String repositoryId) {
    return ofRepository(repositoryId, Query.of(q -> q.matchAll(all -> all)));
  }

  /** Those of a repository that a query finds, by id. */
  Map<String, Document> ofRepository(String repositoryId, Query query) {
    connection.call(
        "refresh " + alias, client -> client.indices().refresh(request -> request.index(alias)));
    Map<String, Document> found = new TreeMap<>();
    Optional<String> after = Optional.empty();
    while (true) {
      List<Hit<Map<String, Object>>> hits = page(repositoryId, query, after);
      for (Hit<Map<String, Object>> hit : hits) {
        found.put(
            Objects.requireNonNull(hit.id()),
            document(Objects.requireNonNull(hit.source()), hit.seqNo(), hit.primaryTerm()));
      }
      if (hits.size() < PAGE) {
        return found;
      }
      after = Optional.of(Objects.requireNonNull(hits.getLast().id()));
    }
  }

  private List<Hit<Map<String, Object>>> page(
      String repositoryId, Query query, Optional<String> after) {
    SearchResponse<Map<String, Object>> response =
        connection.call(
            "read " + alias,
            client ->
                client.search(
                    request -> {
                      request
                          .index(alias)
                          .query(q ->
                              q.bool(b ->
                                  b.filter(query)
                                      .filter(f ->
                                          f.term(t ->
                                              t.field("vigil.repository.id").value(repositoryId)))))
                          .size(PAGE)
                          .seqNoPrimaryTerm(true)
                          .sort(s -> s.field(f -> f.field(idField).order(SortOrder.Asc)));
                      after.ifPresent(last -> request.searchAfter(FieldValue.of(last)));
                      return request;
                    },
                    Connection.mapType()));
    return response.hits().hits();
  }

  /**
   * Writes documents, new ones only if nobody else did, known ones only if nobody changed them. All
   * new ones are in before a known one is touched: after a crash in between, the life cycle still
   * sees what a new one was moved from.
   *
   * @param documents id to document
   * @param known what was read before
   * @return reason of each document that was rejected for what it says, by id
   * @throws IndexerException if another writer was faster or Elasticsearch is overloaded: read
   *     again
   */
  Map<String, String> write(
      Map<String, Map<String, Object>> documents, Map<String, Document> known) {
    Map<String, String> rejected = new TreeMap<>();
    Map<Boolean, List<String>> byNovelty =
        documents.keySet().stream()
            .collect(Collectors.partitioningBy(id -> !known.containsKey(id)));
    for (boolean isNew : new boolean[] {true, false}) {
      List<String> ids = Objects.requireNonNull(byNovelty.get(isNew));
      for (int from = 0; from < ids.size(); from += PAGE) {
        write(ids.subList(from, Math.min(ids.size(), from + PAGE)), documents, known, rejected);
      }
    }
    return rejected;
  }

  /** What is refused as a whole is tried in halves, so that only the documents at fault are out. */
  private void write(
      List<String> ids,
      Map<String, Map<String, Object>> documents,
      Map<String, Document> known,
      Map<String, String> rejected) {
    try {
      BulkRequest bulk = bulk(ids, documents, known);
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
      write(ids.subList(0, middle), documents, known, rejected);
      write(ids.subList(middle, ids.size()), documents, known, rejected);
    }
  }

  private BulkRequest bulk(
      List<String> ids, Map<String, Map<String, Object>> documents, Map<String, Document> known) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias);
    for (String id : ids) {
      Document before = known.get(id);
      Map<String, Object> source = Objects.requireNonNull(documents.get(id));
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

  private void check(String id, BulkResponseItem item, Map<String, String> rejected) {
    if (item.status() == 409) {
      throw new IndexerException("another writer changed " + id);
    }
    if (item.error() != null && Connection.isRejection(item.status())) {
      rejected.put(id, String.valueOf(item.error().reason()));
    } else if (item.error() != null) {
      throw new IndexerException(
          "Elasticsearch at " + connection.uri() + " cannot write now: status " + item.status());
    }
  }

  /** Writes a document that says the same whenever it is written for the same scan. */
  void put(Map<String, Map<String, Object>> documents) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias);
    documents.forEach(
        (id, source) -> bulk.operations(op -> op.index(i -> i.id(id).document(source))));
    if (!documents.isEmpty()) {
      BulkRequest request = bulk.build();
      Map<String, String> rejected = new TreeMap<>();
      BulkResponse response = connection.call("write " + alias, client -> client.bulk(request));
      response.items().forEach(item -> check(String.valueOf(item.id()), item, rejected));
      if (!rejected.isEmpty()) {
        throw new IllegalArgumentException("documents of " + alias + " were rejected: " + rejected);
      }
    }
  }
}
