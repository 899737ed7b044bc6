package dev.vigil.indexer;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/** Filters as queries. */
final class FindingQuery {
  /** Fields that put findings in order; the last one tells any two apart. */
  static final List<String> SORT =
      List.of(
          "vigil.severity_rank",
          "vigil.repository.id",
          "file.path",
          "vigil.line.start",
          "vigil.fingerprint");

  private FindingQuery() {}

  static Query of(FindingFilter filter) {
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
            bool.filter(value.equals("active") ? active() : term("vulnerability.status", value)));
    filter
        .path()
        .ifPresent(value -> bool.filter(f -> f.wildcard(w -> w.field("file.path").value(value))));
    return bool.build()._toQuery();
  }

  /** What somebody has to care about: active and not suppressed. */
  static Query active() {
    return Query.of(q ->
        q.bool(b ->
            b.filter(f -> f.term(t -> t.field("vigil.active").value(true)))
                .mustNot(n -> n.term(t -> t.field("vigil.suppressed").value(true)))));
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
