package dev.vigil.analyzer.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much was read.
 *
 * @param analysed files of which everything was analysed
 * @param partial files of which some was
 * @param skipped files by the reason for which they are not analysed, without its detail
 * @param failed files that should have been analysed
 * @param lines source lines of what was analysed
 * @param linesByLanguage the same by language
 * @param findingRules how many finding rules were applied
 * @param evidenceRules how many evidence rules were applied
 */
public record Coverage(
    int analysed,
    int partial,
    SortedMap<String, Integer> skipped,
    int failed,
    long lines,
    SortedMap<String, Long> linesByLanguage,
    int findingRules,
    int evidenceRules) {
  /** Copies. */
  public Coverage {
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    linesByLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(linesByLanguage));
  }

  /** Files that are not analysed by choice. */
  public int skippedCount() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }
}
