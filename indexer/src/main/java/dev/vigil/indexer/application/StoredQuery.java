package dev.vigil.indexer.application;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import dev.vigil.indexer.lifecycle.Status;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Queries for documents of a repository that a scan, a night or a decision changes. */
final class StoredQuery {
  private StoredQuery() {}

  /** All of a repository. */
  static Query ofRepository(String repositoryId) {
    return term("vigil.repository.id", FieldValue.of(repositoryId));
  }

  /** What several queries find, each of them. */
  static Query all(Query... queries) {
    return Query.of(q -> q.bool(b -> b.filter(List.of(queries))));
  }

  /**
   * Findings that are active as the scans made them, whatever retirement lies over them. The first
   * version's documents have one status only.
   */
  static Query activeByScans() {
    return Query.of(q ->
        q.bool(b ->
            b.should(active("vigil.state.status"))
                .should(s ->
                    s.bool(first ->
                        first
                            .mustNot(n -> n.exists(e -> e.field("vigil.state.status")))
                            .filter(active("vulnerability.status"))))));
  }

  private static Query active(String field) {
    List<FieldValue> keys =
        Arrays.stream(Status.values())
            .filter(Status::isActive)
            .map(status -> FieldValue.of(status.key()))
            .toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(keys))));
  }

  /** What was last written for a scan before a sequence. */
  static Query before(long sequence) {
    return Query.of(
        q -> q.range(r -> r.untyped(u -> u.field("vigil.sequence").lt(JsonData.of(sequence)))));
  }

  /** Files or evidence of the last scan, and those that a scan has deactivated. */
  static Query activeUntil(long sequence) {
    return Query.of(q ->
        q.bool(b ->
            b.should(term("vigil.active", FieldValue.of(true)))
                .should(term("vigil.sequence", FieldValue.of(sequence)))));
  }

  /** Findings with some content fingerprints. */
  static Query withContents(Collection<String> contentFingerprints) {
    List<FieldValue> values = contentFingerprints.stream().sorted().map(FieldValue::of).toList();
    return Query.of(
        q -> q.terms(t -> t.field("vigil.content_fingerprint").terms(v -> v.value(values))));
  }

  /** Findings that have some fingerprints, now or under earlier paths. */
  static Query called(Collection<String> fingerprints) {
    List<FieldValue> values = fingerprints.stream().sorted().map(FieldValue::of).toList();
    return Query.of(q ->
        q.bool(b ->
            b.should(s -> s.terms(t -> t.field("vigil.fingerprint").terms(v -> v.value(values))))
                .should(s -> s.terms(t -> t.field("vigil.earlier").terms(v -> v.value(values))))));
  }

  private static Query term(String field, FieldValue value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
