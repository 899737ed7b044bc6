package dev.vigil.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;

/** Searches in one index. Every search of documents, values and aggregations is built here. */
final class DocumentSearch {
  private final Connection connection;
  private final String alias;

  DocumentSearch(Connection connection, String alias) {
    this.connection = connection;
    this.alias = alias;
  }

  /**
   * A page of documents.
   *
   * @param order fields in which they are sorted; as Elasticsearch stores them if empty
   * @param after sort values of the document before the page; of the first page empty
   */
  List<Hit<JsonObject>> documents(
      Query query, int size, SourceFields fields, List<String> order, List<FieldValue> after) {
    return hits(page(query, size, fields, order, after).seqNoPrimaryTerm(true), JsonObject.class);
  }

  /**
   * A page of values, sorted by id, without reading the documents.
   *
   * @param fields keywords and booleans
   * @param after sort values of the document before the page; of the first page empty
   */
  List<Hit<Void>> values(
      Query query, int size, List<String> fields, String idField, List<FieldValue> after) {
    SearchRequest.Builder request =
        page(query, size, SourceFields.NONE, List.of(idField), after).storedFields("_none_");
    fields.forEach(field -> request.docvalueFields(f -> f.field(field)));
    return hits(request, Void.class);
  }

  /** Aggregations over all documents that a query finds, by name. */
  Map<String, Aggregate> aggregate(Query query, Map<String, Aggregation> aggregations) {
    SearchRequest request =
        new SearchRequest.Builder()
            .index(alias)
            .size(0)
            .query(query)
            .aggregations(aggregations)
            .build();
    return connection
        .call("count " + alias, client -> client.search(request, Void.class))
        .aggregations();
  }

  private SearchRequest.Builder page(
      Query query, int size, SourceFields fields, List<String> order, List<FieldValue> after) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(alias)
            .query(query)
            .size(size)
            .trackTotalHits(t -> t.enabled(false))
            .source(fields.config());
    order.forEach(field -> request.sort(s -> s.field(f -> f.field(field).order(SortOrder.Asc))));
    if (order.isEmpty()) {
      request.sort(s -> s.doc(d -> d));
    }
    return after.isEmpty() ? request : request.searchAfter(after);
  }

  private <T> List<Hit<T>> hits(SearchRequest.Builder builder, Class<T> type) {
    SearchRequest request = builder.build();
    return connection.call("read " + alias, client -> client.search(request, type)).hits().hits();
  }
}
