package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What patterns of rules for YAML and JSON match. */
final class DataMatchTest {
  private static UnitAnalysis analyse(String language, String formula, String text) {
    String yaml =
        "rules:\n- id: r\n  message: m\n  languages: [%s]\n  severity: ERROR\n".formatted(language)
            + formula.indent(2);
    RuleSetLoad load =
        RuleLoader.load(List.of(new RuleSource("test", "r.yaml", yaml)), Languages.BUILT_IN);
    assertThat(load.problems()).isEmpty();
    return new Analyzer(load.rules(), Limits.DEFAULT)
        .analyse(text.getBytes(StandardCharsets.UTF_8), language);
  }

  private static List<Integer> lines(String language, String formula, String text) {
    return analyse(language, formula, text).matches().stream()
        .map(RuleMatch::location)
        .map(location -> location.start().line())
        .toList();
  }

  private static List<Integer> yaml(String pattern, String text) {
    return lines("yaml", "pattern: |\n" + pattern.indent(2), text);
  }

  private static List<Integer> json(String pattern, String text) {
    return lines("json", "pattern: |\n" + pattern.indent(2), text);
  }

  @Test
  void matchesEntriesOfMappingsInAnyOrder() {
    String text = "web:\n  ports: [80]\n  image: nginx\ndb:\n  image: nginx\n";

    assertThat(yaml("image: nginx", text)).containsExactly(3, 5);
    assertThat(yaml("image: nginx\nports: ...\n", text)).containsExactly(2);
    assertThat(yaml("$NAME:\n  image: $I\n  ...\n", text)).containsExactly(1, 4);
    assertThat(yaml("$NAME:\n  image: $I\n", text)).containsExactly(4);
    assertThat(yaml("db:\n  ...\n", text)).containsExactly(4);
  }

  @Test
  void matchesSequencesWithEllipses() {
    String text = "args:\n- -x\n- --debug\n- -y\nflow: [--debug]\n";

    assertThat(yaml("args:\n- ...\n- --debug\n- ...\n", text)).containsExactly(1);
    assertThat(yaml("args:\n  ...\n  - --debug\n  ...\n", text)).containsExactly(1);
    assertThat(yaml("args:\n- --debug\n", text)).isEmpty();
    assertThat(yaml("$K: [..., --debug, ...]", text)).containsExactly(1, 5);
  }

  @Test
  void matchesElementsThatAreMappings() {
    String text = "- name: a\n  env: x\n- name: b\n- other: c\n";

    assertThat(yaml("- name: $N\n  ...\n", text)).containsExactly(1, 3);
    assertThat(yaml("- ...\n  env: $E\n", text)).containsExactly(1);
    assertThat(yaml("- name: $N\n", text)).containsExactly(3);
  }

  @Test
  void bindsTheContentOfScalarsInQuotes() {
    String formula =
        """
        patterns:
        - pattern: 'uses: "$USES"'
        - metavariable-regex: {metavariable: $USES, regex: "^acme/"}
        """;

    assertThat(lines("yaml", formula, "- uses: 'acme/x@v1'\n- uses: acme/y\n- uses: b/acme\n"))
        .containsExactly(1, 2);
  }

  @Test
  void looksThroughAliasesAndMergedMappings() {
    String text =
        """
        base: &base
          user: root
        a:
          <<: *base
          image: x
        b:
          user: nobody
          <<: *base
          image: x
        c: *base
        """;

    assertThat(yaml("user: root\nimage: $I\n", text)).containsExactly(4);
    assertThat(yaml("$X:\n  user: root\n", text)).containsExactly(1, 10);
  }

  @Test
  void comparesMetavariablesByValue() {
    String text = "a:\n  left: 'x'\n  right: x\nb:\n  left: x\n  right: y\n";

    assertThat(yaml("left: $V\nright: $V\n", text)).containsExactly(2);
  }

  @Test
  void readsRegularExpressionsInStrings() {
    assertThat(yaml("image: \"=~/:latest$/\"", "a:\n  image: x:latest\nb:\n  image: x:1\n"))
        .containsExactly(2);
    assertThat(yaml("image: \"=~/^x\\\\.y:\\\\d/\"", "a:\n  image: x.y:1\nb:\n  image: x-y:1\n"))
        .containsExactly(2);
    assertThat(yaml("image: \"=~/^x\\.y:\\d/\"", "a:\n  image: x.y:1\nb:\n  image: x-y:1\n"))
        .containsExactly(2);
    assertThat(json("\"Arn\": \"=~/^arn:\\w+:s3/\"", "{\n\"Arn\": \"arn:aws:s3:::a\"\n}"))
        .containsExactly(2);
  }

  @Test
  void seesOnlyCommentsThatAreSome() {
    String text = "a: bad # nosemgrep: r\nb: 'bad # nosemgrep'\nc: bad\n";

    List<RuleMatch> matches = analyse("yaml", "pattern: '$K: \"=~/bad/\"'", text).matches();
    assertThat(matches)
        .extracting(match -> match.suppression().isPresent())
        .containsExactly(true, false, false);
  }

  @Test
  void parsesDataOnlyWhereARuleMayMatch() {
    String broken = "a: b: c\n";

    assertThat(analyse("yaml", "pattern: 'image: $I'", broken).problems()).isEmpty();
    assertThat(analyse("yaml", "pattern: 'a: $I'", broken).problems())
        .extracting(AnalysisProblem::kind)
        .containsExactly(AnalysisProblem.Kind.SYNTAX);
  }

  @Test
  void matchesObjectsOfJson() {
    String text =
        """
        {
          "Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": ["a", "b"]},
            {"Action": "*", "Effect": "Deny"}
          ]
        }
        """;

    assertThat(json("{..., \"Effect\": \"Allow\", ...}", text)).containsExactly(3);
    assertThat(json("{\"Effect\": $E, \"Action\": \"*\"}", text)).containsExactly(4);
    assertThat(json("\"Resource\": [..., \"b\", ...],", text)).containsExactly(3);
    assertThat(json("Action: \"...\"", text)).containsExactly(3, 4);
  }
}
