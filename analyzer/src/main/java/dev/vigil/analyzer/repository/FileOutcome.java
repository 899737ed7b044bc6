package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.rule.Area;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of one path.
 *
 * @param file the path
 * @param status what became of it
 * @param reason why it was skipped or failed, or what of it was not seen; empty exactly if it was
 *     analysed
 * @param lines number of source lines, 0 if it was not analysed
 * @param testCode whether the path is test code by its name
 * @param problems of its unit and of rules that apply to the path, sorted
 * @param notExamined areas of the rule set to which the file could belong and for which no rule was
 *     applied to it, sorted
 */
public record FileOutcome(
    SnapshotFile file,
    Status status,
    Optional<String> reason,
    int lines,
    boolean testCode,
    List<AnalysisProblem> problems,
    SortedSet<Area> notExamined) {
  /** Copies. */
  public FileOutcome {
    problems = List.copyOf(problems);
    notExamined = Collections.unmodifiableSortedSet(new TreeSet<>(notExamined));
  }

  /**
   * Why the file was not examined for some areas although it was read; empty if it was examined for
   * all, or not read.
   */
  public Optional<String> whyNotExamined() {
    if (notExamined.isEmpty() || status == Status.SKIPPED || status == Status.FAILED) {
      return Optional.empty();
    }
    String areas =
        notExamined.stream()
            .map(area -> area.title().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return Optional.of(gap(file) + "; not examined: " + areas);
  }

  private static String gap(SnapshotFile file) {
    FileKind kind = file.kind();
    if (file.language().equals("text") && kind.purpose() == FileKind.Purpose.CODE) {
      return Languages.BUILT_IN.named(kind.name()).isPresent()
          ? "copy of other people's code, only rules for any text were applied"
          : "no front end for " + kind.name() + ", only rules for any text were applied";
    }
    return "no rules for " + kind.name();
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
