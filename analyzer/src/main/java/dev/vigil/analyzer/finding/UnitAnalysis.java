package dev.vigil.analyzer.finding;

import java.util.List;

/**
 * What the analysis of one unit (a content in a language) gave: a pure function of content,
 * language and analysis version.
 *
 * @param outcome how much of the content was analysed
 * @param lines number of source lines
 * @param matches sorted
 * @param problems sorted; empty exactly if the outcome is {@link Outcome#ANALYSED}, but for {@code
 *     CAP} problems
 * @param facts what the content tells other files of its repository; empty if nothing
 */
public record UnitAnalysis(
    Outcome outcome,
    int lines,
    List<RuleMatch> matches,
    List<AnalysisProblem> problems,
    CompressedText facts) {
  /** An analysis of a content that tells other files nothing. */
  public UnitAnalysis(
      Outcome outcome, int lines, List<RuleMatch> matches, List<AnalysisProblem> problems) {
    this(outcome, lines, matches, problems, CompressedText.EMPTY);
  }

  /** Sorts and copies. */
  public UnitAnalysis {
    matches = matches.stream().sorted().toList();
    problems = problems.stream().sorted().toList();
  }

  /** How much of a content was analysed. */
  public enum Outcome {
    /** All of it, by all rules. */
    ANALYSED,
    /** Some of it, or not by every rule; the problems say what is missing. */
    PARTIAL,
    /** None of it; the problems say why. */
    FAILED
  }
}
