package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RepositoryStepTest {
  private static final String RULES =
      """
      rules:
        - id: danger-called
          message: danger
          severity: HIGH
          languages: [python]
          pattern-regex: danger\\(\\w*\\)
          paths:
            exclude: [/excluded]
        - id: calm-called
          message: calm
          severity: INFO
          languages: [python]
          pattern-regex: calm\\(\\)
          metadata:
            kind: evidence
            area: injection
        - id: common-called
          message: common
          severity: LOW
          languages: [python]
          pattern-regex: common\\(\\w*\\)
          metadata:
            counted: true
      """;

  private static final RuleSet RULE_SET =
      RuleLoader.load(List.of(new RuleSource("test", "test.yaml", RULES))).rules();

  @Test
  void appliesRulePathsToEachPathOfOneContent() {
    RepositoryScan scan = scan(Map.of("excluded/a.py", "danger()\n", "src/a.py", "danger()\n"));

    assertThat(scan.findings()).extracting(Finding::path).containsExactly("src/a.py");
  }

  @Test
  void tellsEqualCodeApartByItsOrderAndByItsPath() {
    RepositoryScan scan = scan(Map.of("a.py", "danger(x)\ndanger(x)\n", "b.py", "danger(x)\n"));

    assertThat(scan.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(scan.findings().get(0).contentFingerprint())
        .isEqualTo(scan.findings().get(2).contentFingerprint());
  }

  @Test
  void keepsFingerprintsWhenLinesMove() {
    String code = "danger(x)\ny = 1\ndanger(x)\ndanger(z)\n";

    assertThat(fingerprints(scan(Map.of("a.py", "\n\n# more\n" + code))))
        .isEqualTo(fingerprints(scan(Map.of("a.py", code))));
  }

  @Test
  void changesFingerprintsWithTheRepository() {
    assertThat(fingerprints(scan("one", Map.of("a.py", "danger()"))))
        .isNotEqualTo(fingerprints(scan("other", Map.of("a.py", "danger()"))));
  }

  @Test
  void keepsEvidenceApartFromFindingsAndMarksTestCode() {
    RepositoryScan scan = scan(Map.of("tests/a.py", "calm()\ncalm()\ndanger()\n"));

    assertThat(scan.evidence())
        .singleElement()
        .satisfies(evidence -> {
          assertThat(evidence.count()).isEqualTo(2);
          assertThat(evidence.testCode()).isTrue();
        });
    assertThat(scan.findings()).singleElement().extracting(Finding::testCode).isEqualTo(true);
  }

  @Test
  void countsMoreSitesThanItKeeps() {
    RepositoryScan scan = scan(Map.of("a.py", "calm()\n".repeat(RepositoryStep.MAX_SITES + 1)));

    assertThat(scan.evidence())
        .singleElement()
        .satisfies(evidence -> {
          assertThat(evidence.count()).isEqualTo(RepositoryStep.MAX_SITES + 1);
          assertThat(evidence.sites()).hasSize(RepositoryStep.MAX_SITES);
        });
  }

  @Test
  void countsAllSitesBeyondTheMatchesThatAreKept() {
    int many = 2 * Limits.DEFAULT.matchesPerRule() + 1;

    RepositoryScan scan = scan(Map.of("a.py", "calm()\n".repeat(many)));

    assertThat(scan.evidence())
        .singleElement()
        .satisfies(evidence -> {
          assertThat(evidence.count()).isEqualTo(many);
          assertThat(evidence.sites()).hasSize(RepositoryStep.MAX_SITES);
        });
  }

  @Test
  void keepsTheFingerprintOfACountedFindingWhenPlacesComeAndGo() {
    RepositoryScan before = scan(Map.of("a.py", "common(1)\ncommon(2)\n"));
    RepositoryScan after = scan(Map.of("a.py", "x = 1\ncommon(3)\ncommon(2)\ncommon(1)\n"));

    assertThat(before.findings()).hasSize(1);
    assertThat(after.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.match().count()).isEqualTo(3);
          assertThat(finding.fingerprint()).isEqualTo(before.findings().getFirst().fingerprint());
        });
    assertThat(scan(Map.of("b.py", "common(1)\n")).findings().getFirst().fingerprint())
        .isNotEqualTo(before.findings().getFirst().fingerprint());
  }

  @Test
  void reportsThatMatchesWereCounted() {
    int many = Limits.DEFAULT.matchesPerRule() + 1;

    RepositoryScan scan = scan(Map.of("a.py", "danger()\n".repeat(many)));

    assertThat(scan.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.match().count()).isEqualTo(many));
    assertThat(scan.files().getFirst().problems())
        .extracting(AnalysisProblem::kind)
        .containsExactly(AnalysisProblem.Kind.CAP);
  }

  @Test
  void listsEveryPathWithItsOutcome() {
    List<SnapshotFile> files =
        List.of(
            new SnapshotFile("b.bin", "2", "text", 1, Optional.of("binary"), List.of()),
            new SnapshotFile("a.py", "1", "python", 1, Optional.empty(), List.of()));
    UnitAnalysis failed =
        new UnitAnalysis(
            UnitAnalysis.Outcome.FAILED,
            0,
            List.of(),
            List.of(
                new AnalysisProblem(
                    AnalysisProblem.Kind.INTERNAL, Optional.empty(), Optional.empty(), "why")));

    RepositoryScan scan = new RepositoryStep(RULE_SET).combine("r", files, (blob, kind) -> failed);

    assertThat(scan.files())
        .extracting(
            file -> file.file().path() + " " + file.status() + " " + file.reason().orElse(""))
        .containsExactly("a.py FAILED why", "b.bin SKIPPED binary");
  }

  static RepositoryScan scan(Map<String, String> contents) {
    return scan("repository", contents);
  }

  private static RepositoryScan scan(String repository, Map<String, String> contents) {
    Analyzer analyzer = new Analyzer(RULE_SET, Limits.DEFAULT);
    List<SnapshotFile> files =
        new TreeMap<>(contents)
            .entrySet().stream()
                .map(entry ->
                    new SnapshotFile(
                        entry.getKey(),
                        entry.getValue(),
                        "python",
                        entry.getValue().length(),
                        Optional.empty(),
                        List.of()))
                .toList();
    return new RepositoryStep(RULE_SET)
        .combine(
            repository,
            files,
            (blob, language) -> analyzer.analyse(blob.getBytes(StandardCharsets.UTF_8), language));
  }

  static List<String> fingerprints(RepositoryScan scan) {
    return scan.findings().stream().map(Finding::fingerprint).toList();
  }
}
