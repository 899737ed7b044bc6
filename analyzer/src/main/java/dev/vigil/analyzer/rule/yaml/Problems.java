package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.RuleProblem;
import java.util.List;

/** Collects what is wrong with one rule. */
final class Problems {
  private final String file;
  private final String ruleId;
  private final List<RuleProblem> all;
  private boolean fatal;

  Problems(String file, String ruleId, List<RuleProblem> all) {
    this.file = file;
    this.ruleId = ruleId;
    this.all = all;
  }

  /** The rule cannot be loaded because of that value. */
  void report(YamlValue value, String message) {
    fatal = true;
    add(RuleProblem.Kind.ERROR, value, message);
  }

  /** The rule is not run, though nothing is wrong with it. */
  void notApplicable(YamlValue value, String message) {
    fatal = true;
    add(RuleProblem.Kind.NOT_APPLICABLE, value, message);
  }

  /** The rule is loaded, but not all that it asks for is done. */
  void note(YamlValue value, String message) {
    add(RuleProblem.Kind.NOTE, value, message);
  }

  private void add(RuleProblem.Kind kind, YamlValue value, String message) {
    all.add(new RuleProblem(kind, file, value.line(), ruleId, value.path(), message));
  }

  boolean fatal() {
    return fatal;
  }
}
