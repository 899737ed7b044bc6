package dev.vigil.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The indices in Elasticsearch: creates them, reads and writes their documents. */
public final class Index implements AutoCloseable {
  static final String FINDINGS = "vigil-findings";
  static final String SCANS = "vigil-scans";
  private static final int PAGE = 2000;

  /** Bad request, too large: the same again would be refused again. */
  private static final Set<Integer> REJECTIONS = Set.of(400, 413);

  private final URI uri;
  private final Rest5ClientTransport transport;
  private final ElasticsearchClient client;

  /** Connects; nothing is created yet. */
  public Index(URI uri) {
    this.uri = uri;
    this.transport =
        new Rest5ClientTransport(Rest5Client.builder(uri).build(), new JacksonJsonpMapper());
    this.client = new ElasticsearchClient(transport);
  }

  /** Creates the indices and their aliases where they are not there. */
  public void create() {
    create(FINDINGS, "findings.json");
    create(SCANS, "scans.json");
  }

  private void create(String alias, String resource) {
    call(
        "create " + alias,
        () -> {
          if (client.indices().existsAlias(request -> request.name(alias)).value()) {
            return true;
          }
          try (InputStream json =
              Objects.requireNonNull(
                  Index.class.getResourceAsStream("/elasticsearch/" + resource))) {
            client
                .indices()
                .create(request ->
                    request
                        .index(alias + "-v1")
                        .withJson(json)
                        .aliases(alias, definition -> definition.isWriteIndex(true)));
          }
          return true;
        });
  }

  /** Deletes the indices, so that they are built again from the topics. */
  public void delete() {
    for (String alias : List.of(FINDINGS, SCANS)) {
      call(
          "delete " + alias,
          () ->
              client
                  .indices()
                  .delete(request -> request.index(alias + "-v1").ignoreUnavailable(true)));
    }
  }

  /** Makes what was written visible to searches. */
  void refresh() {
    call("refresh", () -> client.indices().refresh(request -> request.index(FINDINGS, SCANS)));
  }

  /** A document with what a conditional write of it needs. */
  record Document(Map<String, Object> source, long seqNo, long primaryTerm) {}

  /** All findings of a repository, by fingerprint. */
  Map<String, Document> findingsOf(String repositoryId) {
    Map<String, Document> found = new TreeMap<>();
    Query query = term("vigil.repository.id", repositoryId);
    Optional<String> after = Optional.empty();
    while (true) {
      List<Hit<Map<String, Object>>> hits = page(query, after);
      for (Hit<Map<String, Object>> hit : hits) {
        found.put(
            Objects.requireNonNull(hit.id()),
            new Document(
                Objects.requireNonNull(hit.source()),
                Objects.requireNonNullElse(hit.seqNo(), 0L),
                Objects.requireNonNullElse(hit.primaryTerm(), 0L)));
      }
      if (hits.size() < PAGE) {
        return found;
      }
      after = Optional.of(Objects.requireNonNull(hits.getLast().id()));
    }
  }

  private List<Hit<Map<String, Object>>> page(Query query, Optional<String> after) {
    SearchResponse<Map<String, Object>> response =
        call(
            "read findings",
            () ->
                client.search(
                    request -> {
                      request
                          .index(FINDINGS)
                          .query(query)
                          .size(PAGE)
                          .seqNoPrimaryTerm(true)
                          .sort(
                              s -> s.field(f -> f.field("vigil.fingerprint").order(SortOrder.Asc)));
                      after.ifPresent(last -> request.searchAfter(FieldValue.of(last)));
                      return request;
                    },
                    mapType()));
    return response.hits().hits();
  }

  @SuppressWarnings("unchecked") // documents are maps of JSON values
  private static Class<Map<String, Object>> mapType() {
    return (Class<Map<String, Object>>) (Class<?>) Map.class;
  }

  /**
   * Writes findings, new ones only if nobody else did, known ones only if nobody changed them. All
   * new ones are in before a known one is touched: after a crash in between, the life cycle still
   * sees what a new one was moved from.
   *
   * @param documents fingerprint to document
   * @param known what was read before
   * @return reason of each document that was rejected for what it says, by fingerprint
   * @throws IndexerException if another writer was faster or Elasticsearch is overloaded: read
   *     again
   */
  Map<String, String> write(
      Map<String, Map<String, Object>> documents, Map<String, Document> known) {
    Map<String, String> rejected = new TreeMap<>();
    Map<Boolean, List<String>> byNovelty =
        documents.keySet().stream()
            .collect(Collectors.partitioningBy(id -> !known.containsKey(id)));
    write(Objects.requireNonNull(byNovelty.get(true)), documents, known, rejected);
    write(Objects.requireNonNull(byNovelty.get(false)), documents, known, rejected);
    return rejected;
  }

  private void write(
      List<String> ids,
      Map<String, Map<String, Object>> documents,
      Map<String, Document> known,
      Map<String, String> rejected) {
    for (int from = 0; from < ids.size(); from += PAGE) {
      writePage(ids.subList(from, Math.min(ids.size(), from + PAGE)), documents, known, rejected);
    }
  }

  /** What is refused as a whole is tried in halves, so that only the documents at fault are out. */
  private void writePage(
      List<String> ids,
      Map<String, Map<String, Object>> documents,
      Map<String, Document> known,
      Map<String, String> rejected) {
    try {
      BulkResponse response =
          call("write findings", () -> client.bulk(bulk(ids, documents, known)));
      for (int item = 0; item < ids.size(); item++) {
        check(ids.get(item), response.items().get(item), rejected);
      }
    } catch (Rejection e) {
      if (ids.size() == 1) {
        rejected.put(ids.getFirst(), String.valueOf(e.getMessage()));
        return;
      }
      int middle = ids.size() / 2;
      writePage(ids.subList(0, middle), documents, known, rejected);
      writePage(ids.subList(middle, ids.size()), documents, known, rejected);
    }
  }

  private static BulkRequest bulk(
      List<String> ids, Map<String, Map<String, Object>> documents, Map<String, Document> known) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(FINDINGS);
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
    if (item.error() != null && REJECTIONS.contains(item.status())) {
      rejected.put(id, String.valueOf(item.error().reason()));
    } else if (item.error() != null) {
      throw new IndexerException(
          "Elasticsearch at " + uri + " cannot write now: status " + item.status());
    }
  }

  /** Writes the record of a scan; the same id again replaces it by the same. */
  void writeScan(String id, Map<String, Object> document) {
    call(
        "write the scan " + id,
        () -> client.index(request -> request.index(SCANS).id(id).document(document)));
  }

  /** The latest sequence that the index has of each repository. */
  public Map<String, Long> appliedSequences() {
    refresh();
    Map<String, Long> applied = new TreeMap<>();
    SearchResponse<Void> response =
        call(
            "read scans",
            () ->
                client.search(
                    request ->
                        request
                            .index(SCANS)
                            .size(0)
                            .aggregations(
                                "repositories",
                                a ->
                                    a.terms(t -> t.field("vigil.repository.id").size(50_000))
                                        .aggregations(
                                            "sequence",
                                            m -> m.max(x -> x.field("vigil.sequence")))),
                    Void.class));
    buckets(response, "repositories")
        .forEach(bucket -> {
          Double sequence =
              Objects.requireNonNull(bucket.aggregations().get("sequence")).max().value();
          applied.put(
              bucket.key().stringValue(), Objects.requireNonNullElse(sequence, 0.0).longValue());
        });
    return applied;
  }

  /** The findings that a filter asks for: most severe first, then by repository, path and line. */
  public List<Map<String, Object>> findings(FindingFilter filter) {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    filter.rule().ifPresent(value -> bool.filter(term("rule.id", value)));
    filter
        .repository()
        .ifPresent(value ->
            bool.filter(f ->
                f.bool(b ->
                    b.should(term("vigil.repository.id", value))
                        .should(term("vigil.repository.name", value)))));
    filter.severity().ifPresent(value -> bool.filter(term("vulnerability.severity", value)));
    filter.area().ifPresent(value -> bool.filter(term("rule.category", value)));
    filter
        .status()
        .ifPresent(value ->
            bool.filter(
                value.equals("active")
                    ? Query.of(q -> q.term(t -> t.field("vigil.active").value(true)))
                    : term("vulnerability.status", value)));
    filter
        .path()
        .ifPresent(value -> bool.filter(f -> f.wildcard(w -> w.field("file.path").value(value))));
    refresh();
    SearchResponse<Map<String, Object>> response =
        call(
            "search findings",
            () ->
                client.search(
                    request ->
                        request
                            .index(FINDINGS)
                            .query(bool.build()._toQuery())
                            .size(Math.min(filter.limit(), 10_000))
                            .sort(s -> s.field(f -> f.field("vigil.repository.id")))
                            .sort(s -> s.field(f -> f.field("file.path")))
                            .sort(s -> s.field(f -> f.field("vigil.line.start")))
                            .sort(s -> s.field(f -> f.field("vigil.fingerprint"))),
                    mapType()));
    List<Map<String, Object>> found = new ArrayList<>();
    response.hits().hits().forEach(hit -> found.add(Objects.requireNonNull(hit.source())));
    return found;
  }

  /** How many findings each value of a field has, among the active ones; sorted by value. */
  public Map<String, Long> countActive(String field) {
    SearchResponse<Void> response =
        call(
            "count findings",
            () ->
                client.search(
                    request ->
                        request
                            .index(FINDINGS)
                            .size(0)
                            .query(q -> q.term(t -> t.field("vigil.active").value(true)))
                            .aggregations("values", a -> a.terms(t -> t.field(field).size(1000))),
                    Void.class));
    Map<String, Long> counts = new TreeMap<>();
    buckets(response, "values")
        .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    return counts;
  }

  /** The sum over the latest scans of some repositories, by name of the figure. */
  public Map<String, Long> scanFigures(Map<String, Long> sequences) {
    Map<String, Long> sums = new LinkedHashMap<>();
    sequences.forEach((repository, sequence) -> {
      Map<String, Object> source =
          call(
                  "read a scan",
                  () ->
                      client.get(
                          request -> request.index(SCANS).id(repository + "#" + sequence),
                          mapType()))
              .source();
      if (source != null) {
        addFigures(source, sums);
      }
    });
    return sums;
  }

  private static void addFigures(Map<String, Object> source, Map<String, Long> sums) {
    if (source.get("vigil") instanceof Map<?, ?> vigil) {
      for (String figure :
          List.of("findings", "evidence", "opened", "fixed", "removed", "reopened")) {
        if (vigil.get(figure) instanceof Number number) {
          sums.merge(figure, number.longValue(), Long::sum);
        }
      }
      if (vigil.get("files") instanceof Map<?, ?> files) {
        files.forEach((key, value) -> {
          if (value instanceof Number number) {
            sums.merge("files " + key, number.longValue(), Long::sum);
          }
        });
      }
    }
  }

  private static List<StringTermsBucket> buckets(SearchResponse<Void> response, String name) {
    return Objects.requireNonNull(response.aggregations().get(name)).sterms().buckets().array();
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  /** A call to Elasticsearch. */
  private interface Call<T> {
    T run() throws IOException;
  }

  private <T> T call(String what, Call<T> call) {
    try {
      return call.run();
    } catch (ElasticsearchException e) {
      String message = "Elasticsearch at " + uri + " refused to " + what + ": " + e.getMessage();
      if (REJECTIONS.contains(e.status())) {
        throw new Rejection(message, e);
      }
      throw new IndexerException(message, e);
    } catch (IOException e) {
      throw new IndexerException(
          "cannot " + what + " in Elasticsearch at " + uri + ": " + e.getMessage(), e);
    }
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
