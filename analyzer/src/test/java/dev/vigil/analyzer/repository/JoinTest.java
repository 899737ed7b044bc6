package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules over what others matched in a repository. */
final class JoinTest {
  private static final Map<String, String> FILES =
      Map.of(
          "app/views.py", "render('page', name=user)\nrender('about', name=title)\n",
          "app/pages.py", "page = template('page', unsafe)\n",
          "app/chain.py", "calls(a, b)\ncalls(b, c)\ncalls(c, d)\ncalls(x, y)\n");

  private static final String COMPONENTS =
      """
          rules:
            - {id: render, pattern: "render('$PAGE', name=$VALUE)"}
            - {id: template, pattern: "template('$NAME', $KIND)"}
            - {id: calls, pattern: "calls($FROM, $TO)"}
      """;

  @Test
  void reportsTheRightSideOfTheLastConditionWithTheMetavariablesOfAll() {
    assertThat(found("- render.$PAGE == template.$NAME"))
        .containsExactly("app/pages.py:1 page user unsafe");
  }

  @Test
  void conditionsMustHoldOfTheSameMatches() {
    assertThat(
            found(
                """
                - template.$NAME == render.$PAGE
                - render.$VALUE != template.$KIND
                - template.path > render.$PAGE
                """))
        .containsExactly("app/views.py:1 page user unsafe");
    assertThat(found("- render.$PAGE == template.$NAME\n- render.$PAGE == template.$KIND"))
        .isEmpty();
  }

  @Test
  void partsOfTexts() {
    assertThat(found("- render.$PAGE < template.path"))
        .containsExactly("app/pages.py:1 page user unsafe");
    assertThat(found("- template.path > render.$PAGE"))
        .containsExactly("app/views.py:1 page user unsafe");
  }

  @Test
  void reachesOverSeveralMatches() {
    assertThat(found("- calls.$FROM --> calls.$TO", "$FROM $TO"))
        .containsExactlyInAnyOrder(
            "app/chain.py:1 a b",
            "app/chain.py:2 b c",
            "app/chain.py:2 a c",
            "app/chain.py:3 c d",
            "app/chain.py:3 b d",
            "app/chain.py:3 a d",
            "app/chain.py:4 x y");
  }

  @Test
  void takesRulesOfOtherFilesUnderOtherNames() {
    RuleSource other =
        new RuleSource(
            "pack",
            "python/render.yaml",
            """
            rules:
              - {id: r, message: m, severity: LOW, languages: [python], pattern: "render('$P', name=$V)"}
            """);
    String join =
        """
        rules:
          - id: joined
            mode: join
            message: $NAME
            severity: HIGH
            languages: [python]
            join:
              refs:
                - rule: render.yaml
                  as: shown
                  renames: [{from: $P, to: $NAME}]
              rules:
                - {id: template, pattern: "template('$NAME', $KIND)"}
              on: [template.$NAME == shown.$NAME]
        """;
    RuleSetLoad load =
        RuleLoader.load(List.of(other, new RuleSource("pack", "python/join.yaml", join)));
    assertThat(load.problems()).isEmpty();
    assertThat(scan(load.rules()).findings())
        .extracting(finding -> finding.match().ruleId() + " " + finding.match().message())
        .containsExactly("joined page", "r m", "r m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# nosemgrep                             | true",
        "# nosemgrep: joined                     | true",
        "# vigil: ignore: joined the page is old | true",
        "# nosemgrep: template                   | false",
        "# nosemgrep: joine                      | false",
        "# nosec B101                            | true"
      })
  void isSuppressedByItsOwnIdWhereItIsReported(String comment, boolean suppressed) {
    RuleSetLoad load = load("- render.$PAGE == template.$NAME", "m");
    Map<String, String> files =
        Map.of(
            "views.py",
            "render('page', name=user)\n",
            "pages.py",
            "template('page', unsafe)  " + comment + "\n");
    RepositoryScan scan = scan(load.rules(), files);
    assertThat(scan.findings())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.match().suppression().isPresent()).isEqualTo(suppressed));
    assertThat(scan.withoutSuppressions().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.match().suppression()).isEmpty();
          assertThat(finding.fingerprint()).isEqualTo(scan.findings().get(0).fingerprint());
        });
  }

  @Test
  void isNotSuppressedWhereItIsNotReported() {
    RuleSetLoad load = load("- render.$PAGE == template.$NAME", "m");
    RepositoryScan scan =
        scan(
            load.rules(),
            Map.of(
                "views.py", "render('page', name=user)  # nosemgrep: joined\n",
                "pages.py", "template('page', unsafe)\n"));
    assertThat(scan.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.match().suppression()).isEmpty());
  }

  @Test
  void saysWhatWasNotJoinedBecauseOfItsBound() {
    RuleSet rules = load("- render.$PAGE == template.$NAME", "m").rules();
    Map<String, String> contents =
        Map.of(
            "a.py", "render('page', name=user)\ntemplate('page', unsafe)\n",
            "b.py", "template('page', other)\n",
            "c.py", "x = 1\n");
    Analyzer analyzer = new Analyzer(rules, Limits.DEFAULT);
    JoinStep join = new JoinStep(rules.joins().getFirst(), 1_200);
    Map<String, List<RuleMatch>> found = new TreeMap<>();
    contents.forEach((path, content) ->
        found.put(
            path, analyzer.analyse(content.getBytes(StandardCharsets.UTF_8), "python").matches()));
    found.forEach((path, matches) -> matches.forEach(match -> join.add(path, match)));

    assertThat(join.matchesAt("a.py")).hasSize(1);
    assertThat(join.matchesAt("b.py")).isEmpty();
    assertThat(join.problemAt("a.py", found.getOrDefault("a.py", List.of()))).isEmpty();
    assertThat(join.problemAt("b.py", found.getOrDefault("b.py", List.of())))
        .hasValueSatisfying(problem -> {
          assertThat(problem.kind()).isEqualTo(AnalysisProblem.Kind.CAP);
          assertThat(problem.ruleId()).contains("joined");
          assertThat(problem.message()).contains("those of this file were not joined");
        });
    assertThat(join.problemAt("c.py", found.getOrDefault("c.py", List.of()))).isEmpty();
  }

  @Test
  void saysThatItEndedAfterTooManyCombinations() {
    RuleSet rules = load("- render.$PAGE != template.$NAME", "m").rules();
    RepositoryScan scan =
        scan(
            rules,
            Map.of(
                "a.py", "render('page', name=user)\n".repeat(1000),
                "b.py", "template('page', unsafe)\n".repeat(1000),
                "c.py", "template('page', unsafe)\n"));
    assertThat(scan.files())
        .allSatisfy(file ->
            assertThat(file.problems())
                .extracting(AnalysisProblem::message)
                .anySatisfy(message -> assertThat(message).contains("1000000 combinations")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- render.$PAGE = template.$NAME  | rules[0].join.on[0] | ==",
        "- render.$PAGE == page.$NAME     | rules[0].join.on[0] | page",
        "- calls.$FROM --> render.$PAGE   | rules[0].join.on[0] | one collection"
      })
  void saysWhatIsWrong(String condition, String path, String message) {
    assertThat(load(condition, "m").problems())
        .anySatisfy(problem -> {
          assertThat(problem.kind()).isEqualTo(RuleProblem.Kind.ERROR);
          assertThat(problem.yamlPath()).isEqualTo(path);
          assertThat(problem.message()).contains(message);
        });
  }

  private static List<String> found(String conditions) {
    return found(conditions, "$PAGE $VALUE $KIND");
  }

  private static List<String> found(String conditions, String message) {
    RuleSetLoad load = load(conditions, message);
    assertThat(load.problems()).isEmpty();
    return scan(load.rules()).findings().stream()
        .map(finding ->
            finding.path()
                + ":"
                + finding.match().location().start().line()
                + " "
                + finding.match().message())
        .toList();
  }

  private static RuleSetLoad load(String conditions, String message) {
    String yaml =
        """
        rules:
          - id: joined
            mode: join
            message: %s
            severity: HIGH
            languages: [python]
            join:
        """
                .formatted(message)
            + COMPONENTS.indent(2)
            + "      on:\n"
            + conditions.indent(8);
    return RuleLoader.load(List.of(new RuleSource("pack", "join.yaml", yaml)));
  }

  private static RepositoryScan scan(RuleSet rules) {
    return scan(rules, FILES);
  }

  private static RepositoryScan scan(RuleSet rules, Map<String, String> contents) {
    Analyzer analyzer = new Analyzer(rules, Limits.DEFAULT);
    List<SnapshotFile> files =
        new TreeMap<>(contents)
            .keySet().stream()
                .map(path -> new SnapshotFile(path, path, "python", 1, Optional.empty(), List.of()))
                .toList();
    return new RepositoryStep(rules)
        .combine(
            "repository",
            files,
            (blob, language) ->
                analyzer.analyse(
                    contents.getOrDefault(blob, "").getBytes(StandardCharsets.UTF_8), language));
  }
}
