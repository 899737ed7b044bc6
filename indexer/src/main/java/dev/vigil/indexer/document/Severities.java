package dev.vigil.indexer.document;

import java.util.List;

/** The order of severities in lists. */
final class Severities {
  private static final List<String> WORST_FIRST =
      List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO");

  private Severities() {}

  /** 0 is the worst; what is none of them comes last. */
  static int rank(String severity) {
    int rank = WORST_FIRST.indexOf(severity);
    return rank < 0 ? WORST_FIRST.size() : rank;
  }
}
