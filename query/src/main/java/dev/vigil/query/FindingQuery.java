package dev.vigil.query;

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
    filter.rule().ifPresent(value -> bool.filter(rule(value)));
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
    filter.language().ifPresent(value -> bool.filter(term("vigil.language", value)));
    filter.triage().ifPresent(value -> bool.filter(triage(value)));
    return bool.build()._toQuery();
  }

  /** Rules of this id; those too that share it, which have their place before it. */
  private static Query rule(String id) {
    String literally = id.replaceAll("[\\\\*?]", "\\\\$0");
    return Query.of(q ->
        q.bool(b ->
            b.should(term("rule.id", id))
                .should(s -> s.wildcard(w -> w.field("rule.id").value("*." + literally)))));
  }

  private static Query triage(String value) {
    return switch (value) {
      case "none" -> not(Query.of(q -> q.exists(e -> e.field("vigil.triage.decision"))));
      case "dismissed" -> dismissed();
      case "expired" ->
          Query.of(q -> q.range(r -> r.date(d -> d.field("vigil.triage.expires").lte("now"))));
      default -> term("vigil.triage.decision", value);
    };
  }

  /** What somebody has to care about: active, not suppressed, not dismissed. */
  static Query active() {
    return Query.of(
        q -> q.bool(b -> b.filter(present()).filter(not(suppressed())).filter(not(dismissed()))));
  }

  /** What would be active if nobody had dismissed it. */
  static Query presentAndDismissed() {
    return Query.of(
        q -> q.bool(b -> b.filter(present()).filter(not(suppressed())).filter(dismissed())));
  }

  /** What would be active if it were not suppressed in the code. */
  static Query presentAndSuppressed() {
    return Query.of(q -> q.bool(b -> b.filter(present()).filter(suppressed())));
  }

  /** Those with a fingerprint, now or under an earlier path, that begins so. */
  static Query called(String prefix) {
    return Query.of(q ->
        q.bool(b ->
            b.should(s -> s.prefix(p -> p.field("vigil.fingerprint").value(prefix)))
                .should(s -> s.prefix(p -> p.field("vigil.earlier").value(prefix)))));
  }

  /** Those of a file that exist now. */
  static Query ofFile(String repository, String path) {
    return Query.of(q ->
        q.bool(b ->
            b.filter(present())
                .filter(term("vigil.repository.id", repository))
                .filter(term("file.path", path))));
  }

  private static Query present() {
    return Query.of(q -> q.term(t -> t.field("vigil.active").value(true)));
  }

  private static Query suppressed() {
    return Query.of(q -> q.term(t -> t.field("vigil.suppressed").value(true)));
  }

  private static Query dismissed() {
    return Query.of(
        q -> q.range(r -> r.date(d -> d.field("vigil.triage.dismissed_until").gt("now"))));
  }

  private static Query not(Query query) {
    return Query.of(q -> q.bool(b -> b.mustNot(query)));
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
