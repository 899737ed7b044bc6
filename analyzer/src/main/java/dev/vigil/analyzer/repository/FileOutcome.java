package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import java.util.List;
import java.util.Optional;

/**
 * What became of one path.
 *
 * @param file the path
 * @param status what became of it
 * @param reason why it was skipped or failed, or what of it was not seen; empty exactly if it was
 *     analysed
 * @param lines number of source lines, 0 if it was not analysed
 * @param testCode whether the path is test code by its name
 * @param problems of its unit, sorted
 */
public record FileOutcome(
    SnapshotFile file,
    Status status,
    Optional<String> reason,
    int lines,
    boolean testCode,
    List<AnalysisProblem> problems) {
  /** Copies. */
  public FileOutcome {
    problems = List.copyOf(problems);
  }

  /** What became of a path. */
  public enum Status {
    /** All of it was analysed by all rules. */
    ANALYSED,
    /** Some of it, or not by every rule. */
    PARTIAL,
    /** It is not the kind of file that is analysed. */
    SKIPPED,
    /** It should have been analysed but was not. */
    FAILED
  }
}
