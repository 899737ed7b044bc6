package dev.vigil.cli.scan;

import dev.vigil.analyzer.rule.RuleDescription;

/** How sure a rule is, in ascending order. */
public enum Confidence {
  /** A hint for somebody who looks. */
  LOW,
  /** Often right. */
  MEDIUM,
  /** Nearly always right. */
  HIGH;

  /** The confidence of a rule; a rule that says none counts as medium. */
  public static Confidence of(RuleDescription rule) {
    return switch (rule.confidence()) {
      case "HIGH" -> HIGH;
      case "LOW" -> LOW;
      default -> MEDIUM;
    };
  }
}
