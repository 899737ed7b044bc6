package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.scan.ScanTimes;
import dev.vigil.cli.scan.ScannedRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a scan found, and what was not done of what was asked for.
 *
 * @param scanned one for each root, in the order in which they were named
 * @param rules that were run
 * @param ruleProblems what is wrong with rules that were not run, or not wholly
 * @param inputProblems named paths that were not analysed
 * @param content what is written beside the findings
 * @param times what the scan took, if it was measured
 * @param started time at which the scan began
 * @param seconds that the scan took
 */
public record ScanReport(
    List<ScannedRepository> scanned,
    RuleSet rules,
    List<RuleProblem> ruleProblems,
    List<InputProblem> inputProblems,
    Content content,
    Optional<ScanTimes> times,
    Instant started,
    double seconds) {
  /** Copies. */
  public ScanReport {
    scanned = List.copyOf(scanned);
    ruleProblems = List.copyOf(ruleProblems);
    inputProblems = List.copyOf(inputProblems);
  }

  /**
   * What is written beside the findings that count.
   *
   * @param evidence whether what was found sound is written to formats whose readers take every
   *     result for a finding
   * @param review whether all findings are there, so that a review can be made of them
   * @param suppressed whether JSON has the findings that comments suppress among the others
   */
  public record Content(boolean evidence, boolean review, boolean suppressed) {}

  /** Why a file that was named by itself was not analysed. */
  public static List<InputProblem> refused(ScannedRepository repository) {
    return repository.refused().stream()
        .map(file ->
            new InputProblem(
                repository.shown(file.path()),
                "the named file is not analysed: " + file.skipReason().orElse("")))
        .toList();
  }

  /** The findings of a repository that no comment suppresses. */
  public static List<Finding> standing(RepositoryScan scan) {
    return scan.findings().stream()
        .filter(finding -> finding.match().suppression().isEmpty())
        .toList();
  }

  /** Everything of what was asked for that was not done, by the path or rule file concerned. */
  Stream<InputProblem> problems() {
    return Stream.of(
            inputProblems.stream(),
            ruleProblems.stream()
                .filter(problem -> problem.kind() == RuleProblem.Kind.ERROR)
                .map(problem ->
                    new InputProblem(
                        problem.file() + ":" + problem.line(),
                        "rule '"
                            + problem.ruleId()
                            + "', "
                            + problem.yamlPath()
                            + ": "
                            + problem.message())),
            scanned.stream()
                .flatMap(one ->
                    one.scan().files().stream()
                        .filter(ScanReport::isCut)
                        .map(file ->
                            new InputProblem(
                                one.shown(file.file().path()), file.reason().orElse("")))))
        .flatMap(problems -> problems);
  }

  /**
   * Whether something of what was asked for was not done: a rule was not loaded, a named path not
   * read, a file failed, or a rule ended before it had seen all of a file.
   */
  public boolean isIncomplete() {
    return problems().findAny().isPresent();
  }

  private static boolean isCut(FileOutcome file) {
    return file.status() == FileOutcome.Status.FAILED
        || file.problems().stream().anyMatch(ScanReport::isCut);
  }

  /** Whether a problem is one of the scan, and not of the file. */
  static boolean isCut(AnalysisProblem problem) {
    return switch (problem.kind()) {
      case BUDGET, INTERNAL -> true;
      case SYNTAX, ENCODING, CAP -> false;
    };
  }
}
