package dev.vigil.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.vigil.index.Batches;
import dev.vigil.index.DocumentIds;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.SourceFields;
import dev.vigil.index.Store;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Searches for repositories. */
public final class RepositorySearch {
  private static final SourceFields APPLIED = SourceFields.of("vigil.sequence", "vigil.retirement");

  private final Store repositories;

  /** A search in an index. */
  public RepositorySearch(Index index) {
    this.repositories = index.store(IndexName.REPOSITORIES);
  }

  /**
   * Sequence of the last scan or retirement that was applied of some repositories, as it is now, by
   * repository id; without repositories of which none was.
   */
  public Map<String, Long> applied(Collection<String> ids) {
    Map<String, Long> applied = new TreeMap<>();
    Batches.of(
        List.copyOf(ids),
        batch -> {
          Map<String, Store.Document> found =
              repositories.get(batch.stream().map(DocumentIds::of).toList(), APPLIED);
          for (String id : batch) {
            Store.Document document = found.get(DocumentIds.of(id));
            long sequence = document == null ? 0 : RepositoryView.of(document.source()).applied();
            if (sequence > 0) {
              applied.put(id, sequence);
            }
          }
        });
    return applied;
  }

  /** Hands over every repository, sorted by id. */
  public void each(Consumer<RepositoryView> consumer) {
    repositories.refresh();
    repositories.pages(
        Query.of(q -> q.matchAll(all -> all)),
        SourceFields.ALL,
        page ->
            page.values()
                .forEach(document -> consumer.accept(RepositoryView.of(document.source()))));
  }
}
