package dev.vigil.analyzer.rule.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.RuleSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaintReaderTest {
  private static final String RULE =
      """
      rules:
        - id: flow
          message: m
          severity: HIGH
          languages: [python]
          mode: taint
          pattern-sources: [{pattern: source()}]
          pattern-sinks: [{pattern: sink(...)}]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "source() ~ source( ~ rules[0].pattern-sources[0].pattern ~ source(",
        "{pattern: source()} ~ {pattern: f(), colour: red} ~ rules[0].pattern-sources[0].colour ~ colour",
        "{pattern: source()} ~ {pattern: f(), exact: 1} ~ rules[0].pattern-sources[0].exact ~ true or false: 1",
        "{pattern: source()} ~ {pattern: f(), by-side-effect: maybe} ~ rules[0].pattern-sources[0].by-side-effect ~ maybe",
        "{pattern: source()} ~ {exact: true} ~ rules[0].pattern-sources[0] ~ pattern-regex",
        "[{pattern: source()}] ~ [] ~ rules[0].pattern-sources ~ list",
        "{pattern: sink(...)} ~ {pattern: f(), requires: A and} ~ rules[0].pattern-sinks[0].requires ~ A and",
        "{pattern: sink(...)} ~ {pattern: f(), requires: [A]} ~ rules[0].pattern-sinks[0].requires[0] ~ A",
        "{pattern: sink(...)} ~ {pattern: f(), label: A} ~ rules[0].pattern-sinks[0].label ~ label",
        "mode: taint ~ mode: search ~ rules[0].pattern-sources ~ mode: taint",
        "pattern-sinks: ~ pattern-sanitizers: ~ rules[0] ~ pattern-sinks"
      })
  void saysWhatIsWrongAndWhere(String part, String wrong, String path, String message) {
    assertProblem(RULE.replace(part, wrong), path, message);
  }

  @Test
  void aPropagatorSaysFromWhereToWhere() {
    assertProblem(
        RULE + "    pattern-propagators: [{pattern: 'f($A, $B)', from: $A}]\n",
        "rules[0].pattern-propagators[0]",
        "to is a metavariable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[] ~ rules[0].taint ~ a map",
        "{sources: [f()]} ~ rules[0].taint ~ sinks",
        "{sources: [f()], sinks: [g()], drains: [h()]} ~ rules[0].taint.drains ~ drains",
        "{sources: [f(], sinks: [g()]} ~ rules[0].taint.sources[0] ~ f(",
        "{sources: [{exact: true}], sinks: [g()]} ~ rules[0].taint.sources[0] ~ one of",
        "{sources: [f()], sinks: [{any: [g()], label: A}]} ~ rules[0].taint.sinks[0].label ~ label"
      })
  void saysWhatIsWrongInTheNewerForm(String taint, String path, String message) {
    int cut = RULE.indexOf("    mode:");
    assertProblem(RULE.substring(0, cut) + "    taint: " + taint + "\n", path, message);
  }

  @Test
  void aTaintRuleHasNoSearchPattern() {
    assertProblem(RULE + "    pattern: f()\n", "rules[0].pattern", "cannot have: pattern");
  }

  private static void assertProblem(String rule, String path, String message) {
    RuleSetLoad load = RuleLoader.load(List.of(new RuleSource("test", "test.yaml", rule)));
    assertThat(load.rules().rules()).isEmpty();
    assertThat(load.problems())
        .anySatisfy(problem -> {
          assertThat(problem.yamlPath()).isEqualTo(path);
          assertThat(problem.message()).contains(message);
        });
  }
}
