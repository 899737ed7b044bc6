package dev.vigil.indexer;

import dev.vigil.index.Index;
import dev.vigil.query.FindingFilter;
import dev.vigil.query.FindingSearch;
import dev.vigil.query.IndexedFinding;
import java.util.ArrayList;
import java.util.List;

/** All pages of findings, put together. */
final class AllFindings {
  private AllFindings() {}

  static List<IndexedFinding> of(Index index, FindingFilter filter) {
    List<IndexedFinding> all = new ArrayList<>();
    new FindingSearch(index).find(filter, page -> all.addAll(page));
    return all;
  }
}
