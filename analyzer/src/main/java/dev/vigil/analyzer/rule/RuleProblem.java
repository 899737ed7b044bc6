package dev.vigil.analyzer.rule;

import java.util.Comparator;

/**
 * Why a rule, or a whole rule file, was not loaded, or what of it is not done.
 *
 * @param kind what became of the rule
 * @param file name of the rule file
 * @param line 1-based line in it
 * @param ruleId the rule, empty if it has none
 * @param yamlPath where in the document, such as {@code rules[3].patterns[0].pattern-where-python}
 * @param message what is wrong and what would be right, ending with the offending value
 */
public record RuleProblem(
    Kind kind, String file, int line, String ruleId, String yamlPath, String message)
    implements Comparable<RuleProblem> {
  /** What became of the rule. */
  public enum Kind {
    /** It is wrong, or says what this engine cannot do, and is not run. */
    ERROR,
    /** It is for languages that have no front end, or for other versions, and is not run. */
    NOT_APPLICABLE,
    /** It is run, but not all that it asks for is done. */
    NOTE
  }

  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::file)
          .thenComparingInt(RuleProblem::line)
          .thenComparing(RuleProblem::yamlPath)
          .thenComparing(RuleProblem::message);

  @Override
  public int compareTo(RuleProblem other) {
    return ORDER.compare(this, other);
  }
}
