package dev.vigil.indexer.document;

import java.util.List;

/** Order of severities. */
final class Severities {
  private static final List<String> WORST_FIRST =
      List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO");

  private Severities() {}

  /** Rank of a severity: 0 for the worst; an unknown severity comes last. */
  static int rank(String severity) {
    int rank = WORST_FIRST.indexOf(severity);
    return rank < 0 ? WORST_FIRST.size() : rank;
  }
}
