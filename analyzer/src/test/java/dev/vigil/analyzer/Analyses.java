package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Analyses of texts by one rule. */
final class Analyses {
  private Analyses() {}

  /** A rule of which only what it looks for is given, indented by nothing. */
  static RuleSet rule(String formula) {
    String yaml =
        """
        rules:
          - id: test.rule
            message: $X and $...Y and $1
            severity: HIGH
            languages: [python]
        """
            + formula.indent(4);
    RuleSetLoad load = RuleLoader.load(List.of(new RuleSource("test", "test.yaml", yaml)));
    assertThat(load.problems()).isEmpty();
    return load.rules();
  }

  static UnitAnalysis analyse(RuleSet rules, String source) {
    return new Analyzer(rules, Limits.DEFAULT)
        .analyse(source.getBytes(StandardCharsets.UTF_8), "python");
  }

  /** The matched code of each match, in order. */
  static List<String> matched(String formula, String source) {
    return analyse(rule(formula), source).matches().stream()
        .map(match -> matched(match, source))
        .toList();
  }

  private static String matched(RuleMatch match, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    int start = match.location().start().offset();
    return new String(
        bytes, start, match.location().end().offset() - start, StandardCharsets.UTF_8);
  }
}
