package dev.vigil.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MgetResponse;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one index, each of one repository. Many documents are read in batches, so that
 * memory does not depend on their number. Nothing is overwritten that was not read.
 */
public final class Store {
  /** Most documents of a batch: of a request to read or write some, and of a page. */
  public static final int BATCH = 1000;

  /** Documents of which some values are read at a time. */
  private static final int VALUES_BATCH = 4000;

  private final Connection connection;
  private final String alias;
  private final String idField;
  private final DocumentSearch search;

  /** The documents of an index. */
  Store(Connection connection, IndexName name) {
    this.connection = connection;
    this.alias = name.alias();
    this.idField = name.idField();
    this.search = new DocumentSearch(connection, alias);
  }

  /**
   * A document that was read.
   *
   * @param source the document
   * @param seqNo its sequence number, for a conditional write
   * @param primaryTerm its primary term, for a conditional write
   */
  public record Document(JsonObject source, long seqNo, long primaryTerm) {}

  /** A document as it is now. */
  public Optional<Document> get(String id) {
    return Optional.ofNullable(get(List.of(id)).get(id));
  }

  /** Documents of some ids as they are now, by id; without those that do not exist. */
  public Map<String, Document> get(Collection<String> ids) {
    return get(ids, SourceFields.ALL);
  }

  /** Some fields of documents as they are now, by id; without those that do not exist. */
  public Map<String, Document> get(Collection<String> ids, SourceFields fields) {
    Map<String, Document> found = new TreeMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    MgetResponse<JsonObject> response =
        connection.call(
            "read " + alias,
            client ->
                client.mget(
                    request ->
                        request.index(alias).ids(List.copyOf(ids)).source(fields.parameter()),
                    JsonObject.class));
    for (MultiGetResponseItem<JsonObject> item : response.docs()) {
      if (item.isFailure()) {
        throw new IndexException(
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
                Objects.requireNonNullElseGet(item.result().source(), JsonObject::new),
                item.result().seqNo(),
                item.result().primaryTerm()));
      }
    }
    return found;
  }

  private static Document document(
      JsonObject source, @Nullable Long seqNo, @Nullable Long primaryTerm) {
    return new Document(
        source, Objects.requireNonNullElse(seqNo, 0L), Objects.requireNonNullElse(primaryTerm, 0L));
  }

  /**
   * Some fields of documents as they were at the last {@link #refresh}, by id. Elasticsearch reads
   * documents together that were written together, so that this costs less than {@link
   * #get(Collection, SourceFields)} for many of them.
   *
   * @param ids at most {@link #BATCH}
   */
  public Map<String, Document> find(Collection<String> ids, SourceFields fields) {
    Map<String, Document> found = new TreeMap<>();
    if (!ids.isEmpty()) {
      List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
      Query query = Query.of(q -> q.terms(t -> t.field(idField).terms(v -> v.value(values))));
      search
          .documents(query, ids.size(), fields, List.of(), List.of())
          .forEach(hit -> found.put(Objects.requireNonNull(hit.id()), document(hit)));
    }
    return found;
  }

  /** Lets queries find all that was written before. */
  public void refresh() {
    connection.call(
        "refresh " + alias, client -> client.indices().refresh(request -> request.index(alias)));
  }

  /** Whether a query finds a document. */
  public boolean hasAny(Query query) {
    return !page(query, 1, SourceFields.NONE, Optional.empty()).isEmpty();
  }

  /**
   * Hands over some fields of all documents that a query finds, sorted by id, page by page.
   * Documents may be changed meanwhile, also so that the query does not find them any more.
   */
  public void pages(Query query, SourceFields fields, Consumer<Map<String, Document>> consumer) {
    Optional<String> after = Optional.empty();
    while (true) {
      List<Hit<JsonObject>> hits = page(query, BATCH, fields, after);
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

  private List<Hit<JsonObject>> page(
      Query query, int size, SourceFields fields, Optional<String> after) {
    return search.documents(
        query,
        size,
        fields,
        List.of(idField),
        after.map(last -> List.of(FieldValue.of(last))).orElse(List.of()));
  }

  /**
   * Hands over all documents that a query finds, in the order of some fields, page by page of at
   * most {@link #BATCH}.
   *
   * @param order fields of which the last tells any two documents apart
   * @param limit most documents
   * @param consumer takes a page and says whether to go on
   */
  public void inOrder(
      Query query, List<String> order, int limit, Predicate<List<JsonObject>> consumer) {
    List<FieldValue> after = List.of();
    int left = limit;
    while (left > 0) {
      int size = Math.min(BATCH, left);
      List<Hit<JsonObject>> hits = search.documents(query, size, SourceFields.ALL, order, after);
      boolean goOn =
          hits.isEmpty()
              || consumer.test(
                  hits.stream().map(hit -> Objects.requireNonNull(hit.source())).toList());
      if (!goOn || hits.size() < size) {
        return;
      }
      left -= size;
      after = hits.getLast().sort();
    }
  }

  /** Number of documents that a query finds. */
  public long count(Query query) {
    return connection.call(
        "count " + alias,
        client -> client.count(request -> request.index(alias).query(query)).count());
  }

  /** Aggregations over the documents that a query finds, by name. */
  public Map<String, Aggregate> aggregate(Query query, Map<String, Aggregation> aggregations) {
    return search.aggregate(query, aggregations);
  }

  /** Numbers of documents that a query finds, by the value of a field; sorted by value. */
  public Map<String, Long> countBy(String field, Query query) {
    Aggregation values = Aggregation.of(a -> a.terms(t -> t.field(field).size(BATCH)));
    Map<String, Long> counts = new TreeMap<>();
    Objects.requireNonNull(aggregate(query, Map.of("values", values)).get("values"))
        .sterms()
        .buckets()
        .array()
        .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    return counts;
  }

  private static Document document(Hit<JsonObject> hit) {
    return document(
        Objects.requireNonNullElseGet(hit.source(), JsonObject::new),
        hit.seqNo(),
        hit.primaryTerm());
  }

  /**
   * Hands over some fields of all documents that a query finds, sorted by id, without reading the
   * documents.
   *
   * @param fields keywords and booleans
   * @param consumer takes the values of one document, in the order of the fields; an empty text for
   *     what a document does not have
   */
  public void values(Query query, List<String> fields, Consumer<List<String>> consumer) {
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<Void>> hits = search.values(query, VALUES_BATCH, fields, idField, after);
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

  /**
   * Writes documents, new ones only if nobody else did, known ones only if nobody changed them.
   *
   * @param documents by id
   * @param known what was read before, by id
   * @return reasons of documents that Elasticsearch rejected for their contents, by id
   * @throws IndexException if another writer was faster or Elasticsearch is overloaded; read again
   *     then
   */
  public Map<String, String> write(Map<String, JsonObject> documents, Map<String, Document> known) {
    return new BulkWrite(connection, alias).write(documents, known);
  }

  /**
   * Writes documents that say the same whenever they are written for the same scan, over those that
   * are there.
   *
   * @param documents by id
   * @return reasons of documents that Elasticsearch rejected for their contents, by id
   * @throws IndexException if Elasticsearch is overloaded; write again then
   */
  public Map<String, String> overwrite(Map<String, JsonObject> documents) {
    return new BulkWrite(connection, alias).put(documents);
  }

  /**
   * Writes documents as {@link #overwrite} does, none of which can be rejected.
   *
   * @param documents by id
   * @throws IllegalArgumentException if Elasticsearch rejects one
   */
  public void put(Map<String, JsonObject> documents) {
    Map<String, String> rejected = overwrite(documents);
    if (!rejected.isEmpty()) {
      throw new IllegalArgumentException("documents of " + alias + " were rejected: " + rejected);
    }
  }
}
