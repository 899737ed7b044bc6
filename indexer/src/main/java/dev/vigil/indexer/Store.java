package dev.vigil.indexer;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one index, each of one repository. What reads many reads them in batches, so
 * that memory does not depend on their number. Nothing is overwritten that was not read.
 */
final class Store {
  /** Most documents of a batch: of a request to read or write some, and of a page. */
  static final int BATCH = 1000;

  /** Documents of which some values are read at a time. */
  private static final int VALUES_BATCH = 4000;

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
    return Optional.ofNullable(get(List.of(id)).get(id));
  }

  /** Documents of some ids as they are now; without those that do not exist. */
  Map<String, Document> get(Collection<String> ids) {
    return get(ids, SourceFields.ALL);
  }

  /** Some fields of those of some ids that are there, as they are now. */
  Map<String, Document> get(Collection<String> ids, SourceFields fields) {
    Map<String, Document> found = new TreeMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    MgetResponse<Map<String, Object>> response =
        connection.call(
            "read " + alias,
            client ->
                client.mget(
                    request ->
                        request.index(alias).ids(List.copyOf(ids)).source(fields.parameter()),
                    Connection.mapType()));
    for (MultiGetResponseItem<Map<String, Object>> item : response.docs()) {
      if (item.isFailure()) {
        throw new IndexerException(
            "Elasticsearch at "
                + connection.uri()
                + " cannot read "
                + alias
                + " now: "
                + item.failure().error().reason());
      }
      if (item.result().found()) {
        found.put(
            item.result().id(),
            document(
                Objects.requireNonNullElse(item.result().source(), Map.of()),
                item.result().seqNo(),
                item.result().primaryTerm()));
      }
    }
    return found;
  }

  private static Document document(
      Map<String, Object> source, @Nullable Long seqNo, @Nullable Long primaryTerm) {
    return new Document(
        source, Objects.requireNonNullElse(seqNo, 0L), Objects.requireNonNullElse(primaryTerm, 0L));
  }

  /**
   * Some fields of those of some ids that are there, as they were at the last {@link #refresh}.
   * Elasticsearch reads documents together that were written together, so that this costs less than
   * {@link #get(Collection, SourceFields)} for many of them.
   *
   * @param ids at most {@link #BATCH}
   */
  Map<String, Document> find(Collection<String> ids, SourceFields fields) {
    Map<String, Document> found = new TreeMap<>();
    if (!ids.isEmpty()) {
      List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
      Query query = Query.of(q -> q.terms(t -> t.field(idField).terms(v -> v.value(values))));
      search(query, ids.size(), fields, request -> request.sort(s -> s.doc(d -> d)))
          .forEach(hit -> found.put(Objects.requireNonNull(hit.id()), document(hit)));
    }
    return found;
  }

  /** Lets queries find all that was written. */
  void refresh() {
    connection.call(
        "refresh " + alias, client -> client.indices().refresh(request -> request.index(alias)));
  }

  /** Whether a query finds something. */
  boolean hasAny(Query query) {
    return !page(query, 1, SourceFields.NONE, Optional.empty()).isEmpty();
  }

  /**
   * Some fields of all that a query finds, sorted by id, page by page. Documents may be changed
   * meanwhile, also so that the query does not find them any more.
   */
  void pages(Query query, SourceFields fields, Consumer<Map<String, Document>> consumer) {
    Optional<String> after = Optional.empty();
    while (true) {
      List<Hit<Map<String, Object>>> hits = page(query, BATCH, fields, after);
      if (!hits.isEmpty()) {
        Map<String, Document> page = new TreeMap<>();
        hits.forEach(hit -> page.put(Objects.requireNonNull(hit.id()), document(hit)));
        consumer.accept(page);
      }
      if (hits.size() < BATCH) {
        return;
      }
      after = Optional.of(Objects.requireNonNull(hits.getLast().id()));
    }
  }

  private List<Hit<Map<String, Object>>> page(
      Query query, int size, SourceFields fields, Optional<String> after) {
    return search(
        query,
        size,
        fields,
        request -> {
          request.sort(s -> s.field(f -> f.field(idField).order(SortOrder.Asc)));
          after.ifPresent(last -> request.searchAfter(FieldValue.of(last)));
        });
  }

  private List<Hit<Map<String, Object>>> search(
      Query query, int size, SourceFields fields, Consumer<SearchRequest.Builder> order) {
    SearchResponse<Map<String, Object>> response =
        connection.call(
            "read " + alias,
            client ->
                client.search(
                    request -> {
                      request
                          .index(alias)
                          .query(query)
                          .size(size)
                          .trackTotalHits(t -> t.enabled(false))
                          .seqNoPrimaryTerm(true)
                          .source(fields.config());
                      order.accept(request);
                      return request;
                    },
                    Connection.mapType()));
    return response.hits().hits();
  }

  private static Document document(Hit<Map<String, Object>> hit) {
    return document(
        Objects.requireNonNullElse(hit.source(), Map.of()), hit.seqNo(), hit.primaryTerm());
  }

  /**
   * Some fields of all that a query finds, sorted by id, without reading the documents.
   *
   * @param fields keywords and booleans
   * @param consumer takes the values of one document, in the order of the fields; an empty text for
   *     what a document does not have
   */
  void values(Query query, List<String> fields, Consumer<List<String>> consumer) {
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<Void>> hits = values(query, fields, after);
      for (Hit<Void> hit : hits) {
        consumer.accept(fields.stream().map(field -> value(hit, field)).toList());
      }
      if (hits.size() < VALUES_BATCH) {
        return;
      }
      after = hits.getLast().sort();
    }
  }

  private static String value(Hit<Void> hit, String field) {
    JsonData values = hit.fields().get(field);
    return values == null ? "" : values.to(String[].class)[0];
  }

  private List<Hit<Void>> values(Query query, List<String> fields, List<FieldValue> after) {
    return connection
        .call(
            "read " + alias,
            client ->
                client.search(
                    request -> {
                      request
                          .index(alias)
                          .query(query)
                          .size(VALUES_BATCH)
                          .trackTotalHits(t -> t.enabled(false))
                          .source(SourceFields.NONE.config())
                          .storedFields("_none_")
                          .sort(s -> s.field(f -> f.field(idField).order(SortOrder.Asc)));
                      fields.forEach(field -> request.docvalueFields(f -> f.field(field)));
                      return after.isEmpty() ? request : request.searchAfter(after);
                    },
                    Void.class))
        .hits()
        .hits();
  }

  /**
   * Writes documents, new ones only if nobody else did, known ones only if nobody changed them.
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
    List<String> ids = List.copyOf(documents.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      write(ids.subList(from, Math.min(ids.size(), from + BATCH)), documents, known, rejected);
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
