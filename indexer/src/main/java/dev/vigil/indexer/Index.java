package dev.vigil.indexer;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/** The indices in Elasticsearch: creates them and asks them. */
public final class Index implements AutoCloseable {
  private static final String FINDINGS = IndexDefinitions.FINDINGS;

  /** The names of all. */
  static final Set<String> ALIASES = IndexDefinitions.ALIASES;

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
    return new Store(connection, "vigil-scans", "vigil.repository.id");
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

  /** Counts of the findings of a repository. */
  FindingCounts findingCounts() {
    return new FindingCounts(connection, FINDINGS);
  }

  /** As {@link #create(IndexLayout)} with one shard and no replica. */
  public void create() {
    create(IndexLayout.DEFAULT);
  }

  /**
   * Creates the indices and their aliases where they are not there; those that an earlier version
   * created get the fields that are new.
   *
   * @param layout of those that are created; what is there keeps its own
   */
  public void create(IndexLayout layout) {
    new IndexDefinitions(connection).create(layout);
  }

  /** Makes the indices empty, so that they are built again from the topics; keeps their layout. */
  public void clear() {
    new IndexDefinitions(connection).clear();
  }

  /**
   * The last scan or retirement that was applied of some repositories, as it is now, by repository
   * id; nothing of those of which none was.
   */
  public Map<String, Long> sequences(Collection<String> repositories) {
    Map<String, Long> sequences = new TreeMap<>();
    Batches.of(
        List.copyOf(repositories),
        batch -> {
          Map<String, Store.Document> found =
              repositories()
                  .get(batch.stream().map(DocumentIds::of).toList(), RepositoryState.APPLIED);
          for (String repository : batch) {
            Store.Document document = found.get(DocumentIds.of(repository));
            long applied = document == null ? 0 : RepositoryState.of(document.source()).applied();
            if (applied > 0) {
              sequences.put(repository, applied);
            }
          }
        });
    return sequences;
  }

  /**
   * Hands over every repository of the index, sorted by id, with the last scan or retirement that
   * was applied, 0 if none was.
   */
  public void eachSequence(ObjLongConsumer<String> consumer) {
    Store repositories = repositories();
    repositories.refresh();
    repositories.pages(
        Query.of(q -> q.matchAll(all -> all)),
        SourceFields.ALL,
        page ->
            page.values()
                .forEach(document -> {
                  RepositoryState state = RepositoryState.of(document.source());
                  consumer.accept(state.repositoryId(), state.applied());
                }));
  }

  /**
   * Hands over the findings that a filter asks for: most severe first, then by repository, path and
   * line. However many there are, one page of at most 1,000 is in memory.
   *
   * @param consumer takes a page and says whether to go on
   */
  public void findings(FindingFilter filter, Predicate<List<Map<String, Object>>> consumer) {
    findings().refresh();
    Query query = FindingQuery.of(filter);
    List<FieldValue> after = List.of();
    int left = filter.limit() <= 0 ? Integer.MAX_VALUE : filter.limit();
    while (left > 0) {
      int size = Math.min(Store.BATCH, left);
      List<Hit<Map<String, Object>>> hits = page(query, size, after);
      boolean goOn =
          hits.isEmpty()
              || consumer.test(
                  hits.stream().map(hit -> Objects.requireNonNull(hit.source())).toList());
      if (!goOn || hits.size() < size) {
        return;
      }
      left -= filter.limit() <= 0 ? 0 : size;
      after = hits.getLast().sort();
    }
  }

  /** How many findings a filter asks for, whatever its limit. */
  public long count(FindingFilter filter) {
    return connection.call(
        "count findings",
        client ->
            client
                .count(request -> request.index(FINDINGS).query(FindingQuery.of(filter)))
                .count());
  }

  private List<Hit<Map<String, Object>>> page(Query query, int size, List<FieldValue> after) {
    return connection
        .call(
            "read findings",
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
    findings().refresh();
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
    List<String> ids =
        sequences.entrySet().stream()
            .map(scan -> ScanApplication.scanId(scan.getKey(), scan.getValue()))
            .toList();
    Batches.of(
        ids, batch -> scans().get(batch).values().forEach(scan -> addFigures(scan.source(), sums)));
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
