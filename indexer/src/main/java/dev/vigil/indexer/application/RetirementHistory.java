package dev.vigil.indexer.application;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.indexer.document.History;
import dev.vigil.indexer.lifecycle.Change;
import java.util.Map;

/** Writes how many findings of a repository there are after it left the inventory. */
final class RetirementHistory {
  private final Index index;

  RetirementHistory(Index index) {
    this.index = index;
  }

  /** Writes the counts after a retirement, once queries find the findings as they are then. */
  void write(String repository, Change retirement) {
    History history = new FindingCounts(index).ofRetirement(repository, retirement.sequence());
    JsonObject fields = JsonObject.of("id", repository);
    index.store(IndexName.COUNTS).put(history.documents(fields, retirement.time()));
    JsonObject figures = history.totals().copy();
    figures.put("sequence", retirement.sequence());
    figures.put("repository", fields);
    index
        .store(IndexName.SCANS)
        .put(
            Map.of(
                DocumentIds.ofScan(repository, retirement.sequence()),
                new JsonObject().put("@timestamp", retirement.time()).put("vigil", figures)));
  }
}
