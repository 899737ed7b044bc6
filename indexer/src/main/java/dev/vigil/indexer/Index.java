package dev.vigil.indexer;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The indices in Elasticsearch: creates them and asks them. */
public final class Index implements AutoCloseable {
  private static final String FINDINGS = "vigil-findings";
  private static final String SCANS = "vigil-scans";

  /** Alias to where its settings and mapping are. */
  private static final Map<String, String> DEFINITIONS =
      Map.of(
          FINDINGS,
          "findings.json",
          SCANS,
          "scans.json",
          "vigil-evidence",
          "evidence.json",
          "vigil-files",
          "files.json",
          "vigil-counts",
          "counts.json",
          "vigil-repositories",
          "repositories.json",
          "vigil-triage",
          "triage.json");

  /** The names of all. */
  static final Set<String> ALIASES = DEFINITIONS.keySet();

  private static final int PAGE = 2000;

  private final Connection connection;

  /** Connects; nothing is created yet. */
  public Index(URI uri) {
    this.connection = new Connection(uri);
  }

  /** Current state of every finding that ever was. */
  Store findings() {
    return new Store(connection, FINDINGS, "vigil.fingerprint");
  }

  /** What was found sound, by file and rule. */
  Store evidence() {
    return new Store(connection, "vigil-evidence", "vigil.id");
  }

  /** What became of every file. */
  Store files() {
    return new Store(connection, "vigil-files", "vigil.id");
  }

  /** Every scan and retirement that was applied. */
  Store scans() {
    return new Store(connection, SCANS, "vigil.repository.id");
  }

  /** How many findings there were after each scan, by area and severity. */
  Store counts() {
    return new Store(connection, "vigil-counts", "vigil.repository.id");
  }

  /** The last decision for every fingerprint. */
  Store triage() {
    return new Store(connection, "vigil-triage", "vigil.id");
  }

  /** Last scan and last night of every repository. */
  Store repositories() {
    return new Store(connection, "vigil-repositories", "vigil.repository.id");
  }

  /**
   * Creates the indices and their aliases where they are not there; those that an earlier version
   * created get the fields that are new.
   */
  public void create() {
    DEFINITIONS.forEach(this::create);
  }

  private void create(String alias, String resource) {
    connection.call(
        "create " + alias,
        client -> {
          boolean exists = client.indices().existsAlias(request -> request.name(alias)).value();
          String definition = definition(resource);
          if (exists) {
            JsonNode mapping = new ObjectMapper().readTree(definition).path("mappings");
            client
                .indices()
                .putMapping(
                    request -> request.index(alias).withJson(new StringReader(mapping.toString())));
          } else {
            client
                .indices()
                .create(request ->
                    request
                        .index(alias + "-v1")
                        .withJson(new StringReader(definition))
                        .aliases(alias, names -> names.isWriteIndex(true)));
          }
          return true;
        });
  }

  private static String definition(String resource) throws IOException {
    try (InputStream json =
        Objects.requireNonNull(Index.class.getResourceAsStream("/elasticsearch/" + resource))) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Deletes the indices, so that they are built again from the topics. */
  public void delete() {
    for (String alias : DEFINITIONS.keySet()) {
      connection.call(
          "delete " + alias,
          client ->
              client
                  .indices()
                  .delete(request -> request.index(alias + "-v1").ignoreUnavailable(true)));
    }
  }

  private void refresh() {
    connection.call(
        "refresh", client -> client.indices().refresh(request -> request.index(FINDINGS, SCANS)));
  }

  /** The latest sequence that the index has of each repository. */
  public Map<String, Long> appliedSequences() {
    refresh();
    Map<String, Long> applied = new TreeMap<>();
    SearchResponse<Void> response =
        connection.call(
            "read scans",
            client ->
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

  /**
   * The findings that a filter asks for: most severe first, then by repository, path and line.
   * However many there are, they are read page by page.
   */
  public List<Map<String, Object>> findings(FindingFilter filter) {
    refresh();
    Query query = FindingQuery.of(filter);
    List<Map<String, Object>> found = new ArrayList<>();
    List<FieldValue> after = List.of();
    while (true) {
      int left = filter.limit() <= 0 ? PAGE : Math.min(PAGE, filter.limit() - found.size());
      List<Hit<Map<String, Object>>> hits = page(query, left, after);
      hits.forEach(hit -> found.add(Objects.requireNonNull(hit.source())));
      if (hits.size() < left || found.size() == filter.limit()) {
        return found;
      }
      after = hits.getLast().sort();
    }
  }

  private List<Hit<Map<String, Object>>> page(Query query, int size, List<FieldValue> after) {
    return connection
        .call(
            "search findings",
            client ->
                client.search(
                    request -> {
                      request
                          .index(FINDINGS)
                          .query(query)
                          .size(size)
                          .trackTotalHits(t -> t.enabled(false));
                      for (String field : FindingQuery.SORT) {
                        request.sort(s -> s.field(f -> f.field(field)));
                      }
                      return after.isEmpty() ? request : request.searchAfter(after);
                    },
                    Connection.mapType()))
        .hits()
        .hits();
  }

  /** Findings whose fingerprint, now or under an earlier path, begins so; sorted as others. */
  public List<Map<String, Object>> called(String prefix, int limit) {
    refresh();
    List<Map<String, Object>> found = new ArrayList<>();
    page(FindingQuery.called(prefix), limit, List.of())
        .forEach(hit -> found.add(Objects.requireNonNull(hit.source())));
    return found;
  }

  /**
   * How many findings each value of a field has, among those that somebody has to care about;
   * sorted by value.
   */
  public Map<String, Long> countActive(String field) {
    return count(field, FindingQuery.active());
  }

  /** How many findings are there, but dismissed, by decision. */
  public Map<String, Long> countDismissed() {
    return count("vigil.triage.decision", FindingQuery.presentAndDismissed());
  }

  /** How many findings are there, but suppressed in the code. */
  public long countSuppressed() {
    return count("vulnerability.severity", FindingQuery.presentAndSuppressed()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private Map<String, Long> count(String field, Query query) {
    SearchResponse<Void> response =
        connection.call(
            "count findings",
            client ->
                client.search(
                    request ->
                        request
                            .index(FINDINGS)
                            .size(0)
                            .query(query)
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
    sequences.forEach((repository, sequence) ->
        scans()
            .get(ScanApplication.scanId(repository, sequence))
            .ifPresent(scan -> addFigures(scan.source(), sums)));
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

  @Override
  public void close() {
    connection.close();
  }
}
