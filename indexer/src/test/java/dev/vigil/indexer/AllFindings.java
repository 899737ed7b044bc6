package dev.vigil.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All pages of findings, put together. */
final class AllFindings {
  private AllFindings() {}

  static List<Map<String, Object>> of(Index index, FindingFilter filter) {
    List<Map<String, Object>> all = new ArrayList<>();
    index.findings(filter, page -> all.addAll(page));
    return all;
  }
}
