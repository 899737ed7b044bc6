package dev.vigil.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.SourceFields;
import dev.vigil.index.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the last scans of repositories. */
public final class LastScanSearch {
  /** Layout of documents from which on they have all that a scan has. */
  private static final long LAYOUT = 2;

  private final Index index;

  /** A search in an index. */
  public LastScanSearch(Index index) {
    this.index = index;
  }

  /**
   * Whether the documents of a repository have all that its last scan has. Those of earlier
   * versions lack regions and rules until the next scan is applied.
   */
  public static boolean isComplete(RepositoryView repository) {
    return repository.layout() >= LAYOUT;
  }

  /** The last scan of a repository, in memory as a whole. */
  public LastScan read(RepositoryView repository) {
    Query ofRepository = term("vigil.repository.id", FieldValue.of(repository.id()));
    Query active = term("vigil.active", FieldValue.of(true));
    return new LastScan(
        read(IndexName.FILES, all(ofRepository, active), IndexedFile::new),
        read(
            IndexName.FINDINGS,
            all(ofRepository, term("vigil.sequence", FieldValue.of(repository.scan())), matched()),
            IndexedFinding::new),
        read(IndexName.EVIDENCE, all(ofRepository, active), IndexedEvidence::new),
        read(
            IndexName.RULES,
            term("vigil.analysis_version", FieldValue.of(repository.analysisVersion())),
            IndexedRule::new));
  }

  private <T> List<T> read(IndexName name, Query query, Function<JsonObject, T> type) {
    Store store = index.store(name);
    store.refresh();
    List<T> found = new ArrayList<>();
    store.pages(
        query,
        SourceFields.ALL,
        page -> page.values().forEach(document -> found.add(type.apply(document.source()))));
    return found;
  }

  /** Findings that their last scan matched, whatever retirement lies over them. */
  private static Query matched() {
    List<FieldValue> keys = List.of(FieldValue.of("open"), FieldValue.of("reopened"));
    return Query.of(q -> q.terms(t -> t.field("vigil.state.status").terms(v -> v.value(keys))));
  }

  private static Query all(Query... queries) {
    return Query.of(q -> q.bool(b -> b.filter(List.of(queries))));
  }

  private static Query term(String field, FieldValue value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
