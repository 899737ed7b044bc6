package dev.vigil.analyzer.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A decision about a finding holds for what other rules say of the same weakness there. */
final class DecisionsInPlaceTest {
  private static final String RULES =
      """
      rules:
        - {id: shell, message: a, severity: HIGH, languages: [python], pattern: 'run(..., shell=True)',
           metadata: {kind: finding, area: injection, cwe: ['CWE-78: Command']}}
        - {id: built, message: b, severity: HIGH, languages: [python], pattern: '"..." + $X',
           metadata: {kind: finding, area: injection, cwe: ['CWE-78: OS command', 'CWE-20: Input']}}
        - {id: logged, message: c, severity: LOW, languages: [python], pattern: '"..." + $X',
           metadata: {kind: finding, area: injection, cwe: ['CWE-117: Log']}}
      """;

  private static final RuleSet SET =
      RuleLoader.load(List.of(new RuleSource("test", "rules.yaml", RULES))).rules();

  private static RepositoryScan scan() {
    byte[] content =
        "run(\"ls \" + name, shell=True)\nrun(\"ps \" + name, shell=True)\n"
            .getBytes(StandardCharsets.UTF_8);
    return new RepositoryStep(SET)
        .combine(
            "repository",
            List.of(
                new SnapshotFile(
                    "a.py", "1", "python", content.length, Optional.empty(), List.of())),
            (blob, language) -> new Analyzer(SET, Limits.DEFAULT).analyse(content, language));
  }

  private static String fingerprint(RepositoryScan scan, String rule, int line) {
    return scan.findings().stream()
        .filter(finding -> finding.match().ruleId().equals(rule))
        .filter(finding -> finding.match().location().start().line() == line)
        .map(Finding::fingerprint)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void holdForRelatedFindingsAtTheSamePlace() {
    RepositoryScan scan = scan();
    Review review =
        Review.ofRepository(
            "shop",
            scan,
            SET.descriptions(),
            Map.of(
                fingerprint(scan, "shell", 1),
                new ReviewDecision("false-positive by ann: constant", true)));

    assertThat(scan.findings()).hasSize(6);
    // Of the first line stays what tells of another weakness, of the second line everything.
    assertThat(review.findingCount()).isEqualTo(4);
    assertThat(MarkdownReview.render(review))
        .contains("`shell` at `a.py` 1; decided: false-positive by ann: constant")
        .contains(
            "`built` at `a.py` 1; decided: false-positive by ann: constant (about shell here)")
        .doesNotContain("`logged` at `a.py` 1; decided");
  }

  @Test
  void yieldToADecisionOfTheFindingsOwn() {
    RepositoryScan scan = scan();
    Review review =
        Review.ofRepository(
            "shop",
            scan,
            SET.descriptions(),
            Map.of(
                fingerprint(scan, "shell", 2), new ReviewDecision("accepted-risk by ann", true),
                fingerprint(scan, "built", 2), new ReviewDecision("will-fix by bob", false)));

    assertThat(review.findingCount()).isEqualTo(5);
    assertThat(MarkdownReview.render(review))
        .contains("will-fix by bob")
        .doesNotContain("about shell here", "about built here");
  }
}
