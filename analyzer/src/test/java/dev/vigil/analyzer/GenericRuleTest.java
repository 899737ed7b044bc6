package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GenericRuleTest {
  @Test
  void runsInUnitsOfEveryLanguage() {
    String rule =
        """
        pattern: user = $NAME
        """;

    assertThat(messages(rule, "text", "x; user = me")).containsExactly("found me");
    assertThat(messages(rule, "python", "user = me\n")).containsExactly("found me");
  }

  @Test
  void putsPatternsAndExpressionsTogether() {
    String rule =
        """
        patterns:
          - pattern-inside: server { ... }
          - pattern: listen $NAME
          - pattern-not-regex: ssl
          - metavariable-regex: {metavariable: $NAME, regex: "[0-9]+"}
        """;

    assertThat(messages(rule, "text", "listen 1\nserver {\n  listen 80;\n  listen any;\n}\n"))
        .containsExactly("found 80");
  }

  @Test
  void looksIntoWhatAnEllipsisStandsFor() {
    String rule =
        """
        patterns:
          - pattern: <a $...ATTRIBUTES>
          - metavariable-pattern:
              metavariable: $...ATTRIBUTES
              pattern: href = $NAME
        """;

    assertThat(messages(rule, "text", "<a id=x><a id=y href=z>")).containsExactly("found z");
  }

  @Test
  void runsInTheOtherEngineToo() {
    String rule =
        """
        options: {generic_engine: aliengrep}
        patterns:
          - pattern-inside: "server { ... }"
          - pattern: listen $NAME;
        """;

    String text = "server {\n" + "  # x\n".repeat(30) + "  listen a;\n}\nlisten b;\n";
    assertThat(messages(rule, "text", text)).containsExactly("found a");
  }

  @Test
  void readsItsOptions() {
    String rule =
        """
        options: {generic_ellipsis_max_span: 0, generic_comment_style: shell}
        pattern: a $NAME ...
        """;

    assertThat(matched(rule, "a # b\nx\na c d\ne")).containsExactly("a # b\nx", "a c d");
  }

  @Test
  void reportsWhatIsWrongWithItsOptions() {
    List<RuleProblem> problems =
        load("""
        options:
          generic_engine: other
          generic_ellipsis_max_span: -1
          generic_braces: [["<"]]
        pattern: a
        """)
            .problems();

    assertThat(problems)
        .extracting(RuleProblem::yamlPath)
        .contains(
            "rules[0].options.generic_engine",
            "rules[0].options.generic_ellipsis_max_span",
            "rules[0].options.generic_braces[0]");
  }

  private static List<String> matched(String formula, String text) {
    return new Analyzer(load(formula).rules(), Limits.DEFAULT)
        .analyse(text.getBytes(StandardCharsets.UTF_8), "text").matches().stream()
            .map(RuleMatch::location)
            .map(at -> text.substring(at.start().offset(), at.end().offset()))
            .toList();
  }

  private static List<String> messages(String formula, String language, String text) {
    RuleSetLoad load = load(formula);
    assertThat(load.problems()).isEmpty();
    return new Analyzer(load.rules(), Limits.DEFAULT)
        .analyse(text.getBytes(StandardCharsets.UTF_8), language).matches().stream()
            .map(RuleMatch::message)
            .toList();
  }

  private static RuleSetLoad load(String formula) {
    String yaml =
        """
        rules:
          - id: test.rule
            message: found $NAME
            severity: HIGH
            languages: [generic]
        """
            + formula.indent(4);
    return RuleLoader.load(List.of(new RuleSource("test", "test.yaml", yaml)));
  }
}
