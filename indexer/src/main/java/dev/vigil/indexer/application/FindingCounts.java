package dev.vigil.indexer.application;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.History;
import dev.vigil.indexer.lifecycle.Change;
import dev.vigil.indexer.lifecycle.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the findings of a repository in the index, after a scan or a retirement. */
final class FindingCounts {
  private static final int GROUPS = 1000;
  private static final String AREA = "area";
  private static final String SEVERITY = "severity";
  private static final String CHANGES = "changes";

  private final Store findings;

  /** Counts in an index. */
  FindingCounts(Index index) {
    this.findings = index.store(IndexName.FINDINGS);
  }

  /**
   * What is counted.
   *
   * @param sequence of the scan or retirement
   * @param statusField what the findings' status is taken from
   * @param changed finds what the scan or retirement changed
   * @param actionField what their change is taken from
   */
  private record Question(long sequence, String statusField, Query changed, String actionField) {
    Query active() {
      List<FieldValue> keys =
          Arrays.stream(Status.values())
              .filter(Status::isActive)
              .map(status -> FieldValue.of(status.key()))
              .toList();
      return Query.of(q -> q.terms(t -> t.field(statusField).terms(v -> v.value(keys))));
    }

    Map<String, Aggregation> aggregations() {
      Query suppressed = term("vigil.suppressed", FieldValue.of(true));
      return Map.of(
          History.ACTIVE,
          filter(Query.of(q -> q.bool(b -> b.filter(active()).mustNot(suppressed)))),
          History.SUPPRESSED,
          filter(StoredQuery.all(active(), suppressed)),
          History.UNKNOWN,
          filter(term(statusField, FieldValue.of(Status.UNKNOWN.key()))),
          CHANGES,
          Aggregation.of(a ->
              a.filter(changed)
                  .aggregations(
                      CHANGES,
                      kinds ->
                          kinds.terms(
                              t -> t.field(actionField).size(Change.Kind.values().length)))));
    }
  }

  private static Query term(String field, FieldValue value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Aggregation filter(Query query) {
    return Aggregation.of(a -> a.filter(query));
  }

  /** After a scan, whatever retirement is known to come after it. */
  History ofScan(String repository, long sequence) {
    return count(
        repository,
        new Question(
            sequence,
            "vigil.state.status",
            term("vigil.state.change.sequence", FieldValue.of(sequence)),
            "vigil.state.change.action"));
  }

  /** After a retirement, which lies over what the scans made of the findings. */
  History ofRetirement(String repository, long sequence) {
    Query covered = term("vigil.state.retirement.sequence", FieldValue.of(sequence));
    Query uncovered =
        Query.of(q ->
            q.bool(b ->
                b.filter(term("vigil.state.change.sequence", FieldValue.of(sequence)))
                    .mustNot(n -> n.exists(e -> e.field("vigil.state.retirement.sequence")))));
    return count(
        repository,
        new Question(
            sequence,
            "vulnerability.status",
            Query.of(q -> q.bool(b -> b.should(covered, uncovered))),
            "event.action"));
  }

  private History count(String repository, Question question) {
    History history = new History(question.sequence());
    Map<String, FieldValue> after = Map.of();
    do {
      CompositeAggregate groups = page(repository, question, after);
      groups.buckets().array().forEach(group -> add(group, history));
      after = groups.afterKey();
    } while (!after.isEmpty());
    return history;
  }

  private CompositeAggregate page(
      String repository, Question question, Map<String, FieldValue> after) {
    Map<String, Aggregate> answer =
        findings.aggregate(
            StoredQuery.ofRepository(repository), Map.of("groups", groups(question, after)));
    return Objects.requireNonNull(answer.get("groups")).composite();
  }

  private static Aggregation groups(Question question, Map<String, FieldValue> after) {
    return Aggregation.of(a ->
        a.composite(
                c -> {
                  c.size(GROUPS)
                      .sources(
                          NamedValue.of(AREA, values("rule.category")),
                          NamedValue.of(SEVERITY, values("vulnerability.severity")));
                  return after.isEmpty() ? c : c.after(after);
                })
            .aggregations(question.aggregations()));
  }

  private static CompositeAggregationSource values(String field) {
    return CompositeAggregationSource.of(s -> s.terms(t -> t.field(field)));
  }

  private static void add(CompositeBucket bucket, History history) {
    History.Group group =
        new History.Group(
            Objects.requireNonNull(bucket.key().get(AREA)).stringValue(),
            Objects.requireNonNull(bucket.key().get(SEVERITY)).stringValue());
    history.add(group);
    for (String name : List.of(History.ACTIVE, History.SUPPRESSED, History.UNKNOWN)) {
      history.count(
          group, name, Objects.requireNonNull(bucket.aggregations().get(name)).filter().docCount());
    }
    Objects.requireNonNull(
            Objects.requireNonNull(bucket.aggregations().get(CHANGES))
                .filter()
                .aggregations()
                .get(CHANGES))
        .sterms()
        .buckets()
        .array()
        .forEach(kind -> history.count(group, kind.key().stringValue(), kind.docCount()));
  }
}
