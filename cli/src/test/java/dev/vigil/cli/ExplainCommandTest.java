package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.analyzer.fixture.RuleExample;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.cli.rules.ExplainedRule;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
  @TempDir private Path folder;

  @Test
  void showsWhatARuleReportsAndWhatToDo() {
    Commands.Result result = Commands.run("explain", "eval-used");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith("eval-used\n    `eval` runs a text as code.\n")
        .contains(
            "Severity         MEDIUM\n",
            "Confidence       LOW\n",
            "Languages        python\n",
            "Weakness         CWE-95: ",
            "Risk             Whoever controls",
            "Solution         Use `ast.literal_eval`",
            "Reported:\n    def load(text, name):\n        eval(text)\n",
            "Not reported:\n    def load(text, name):\n        eval(\"1 + 1\")\n",
            "References       https://",
            "--exclude-rule eval-used");
  }

  @Test
  void givesEveryFactAsJsonToo() throws IOException {
    JsonNode rule =
        new ObjectMapper().readTree(Commands.run("explain", "EVAL-used", "--json").out());

    assertThat(rule.at("/id").asText()).isEqualTo("eval-used");
    assertThat(rule.at("/cwe/0").asText()).startsWith("CWE-95");
    assertThat(rule.at("/reported").asText()).isEqualTo("def load(text, name):\n    eval(text)");
    assertThat(rule.at("/known_limits")).isNotEmpty();
    assertThat(rule.at("/fix").asBoolean()).isFalse();
  }

  @Test
  void hasAnExampleOfEveryBuiltInRuleAndShowsNoSecretOfIt() {
    List<RuleSource> sources = BuiltinRules.load();
    RuleSet rules = RuleLoader.load(sources).rules();

    for (RuleDescription rule : rules.descriptions()) {
      RuleExample example = ExplainedRule.of(rule, rules, sources).example();
      assertThat(example.reported())
          .as(rule.id())
          .hasValueSatisfying(code -> {
            assertThat(code).isNotBlank().doesNotContain("Mango4Violin2Copper8");
          });
      assertThat(example.accepted()).as(rule.id()).isPresent();
    }
  }

  @Test
  void namesRulesThatAMisspeltIdCouldMean() {
    Commands.Result result = Commands.run("explain", "evil-used");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("the rule evil-used is unknown; known are eval-used");
  }

  @Test
  void explainsOwnRulesFromTheFixtureBesideThem() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("web"));
    Files.writeString(
        rules.resolve("print.yaml"),
        "rules:\n  - {id: acme.print, message: do not print, severity: LOW, languages: [python],"
            + " pattern: print(...), fix: pass}\n");
    Files.writeString(
        rules.resolve("print.py"), "# ruleid: acme.print\nprint(1)\n\n# ok: acme.print\nlog(1)\n");

    Commands.Result result = Commands.run("explain", "print", "--rules", folder);

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("acme.print\n")
        .contains("Reported:\n    print(1)\n", "Not reported:\n    log(1)\n", "--autofix")
        .doesNotContain("Risk");
  }
}
