package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Change;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes how many findings of a repository there are after it left the inventory. */
final class RetirementHistory {
  private final Index index;

  RetirementHistory(Index index) {
    this.index = index;
  }

  /** Writes the counts after a retirement, once queries find the findings as they are then. */
  void write(String repository, Change retirement) {
    History history = index.findingCounts().ofRetirement(repository, retirement.sequence());
    Map<String, Object> fields = Map.of("id", repository);
    index.counts().put(history.documents(fields, retirement.time()));
    Map<String, Object> figures = new LinkedHashMap<>(history.totals());
    figures.put("sequence", retirement.sequence());
    figures.put("repository", fields);
    index
        .scans()
        .put(
            Map.of(
                ScanApplication.scanId(repository, retirement.sequence()),
                Map.of("@timestamp", retirement.time(), "vigil", figures)));
  }
}
