package dev.vigil.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.review.MarkdownReview;
import dev.vigil.analyzer.review.Review;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.schemas.ScanResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoredScanTest {
  private static final RuleSet RULES =
      RuleLoader.load(
              List.of(
                  new RuleSource(
                      "test",
                      "rules.yaml",
                      """
                      rules:
                        - id: used
                          languages: [python]
                          severity: HIGH
                          message: Runs $X.
                          pattern: run($X)
                          metadata: {area: injection, risk: Some., solution: Another.}
                        - id: silent
                          languages: [python]
                          severity: LOW
                          message: Never.
                          pattern: never()
                          metadata: {area: injection, absence: nothing is never}
                        - id: seen
                          languages: [python]
                          severity: INFO
                          message: Seen $X.
                          pattern: see($X)
                          metadata: {kind: evidence, area: injection, site: sight,
                            observation: is seen, contradicted-by: [silent]}
                      """)))
          .rules();

  @Test
  void givesTheReviewThatTheScanItselfGives() {
    byte[] source =
        "def f():\n    run(1)\n    see(2)  # vigil: ignore\n    run(3)  # nosec\n\ng(x y)\n"
            .getBytes(StandardCharsets.UTF_8);
    UnitAnalysis analysis = new Analyzer(RULES, Limits.DEFAULT).analyse(source, "python");
    SnapshotFile[] files = {
      new SnapshotFile("a.py", "1", "python", 80, Optional.empty(), List.of()),
      new SnapshotFile("b", "2", "text", 9, Optional.of("binary"), List.of())
    };
    RepositoryScan scan =
        new RepositoryStep(RULES)
            .combine(ScanMessages.REPOSITORY, List.of(files), (blob, language) -> analysis);

    List<ScanResult> parts = ScanMessages.parts(RULES, analysis, files);
    Collections.reverse(parts);
    StoredScan stored = StoredScan.of(parts);

    assertThat(stored.rules()).extracting(RuleDescription::id).contains("silent");
    assertThat(MarkdownReview.render(Review.ofRepository("r", stored.scan(), stored.rules())))
        .isEqualTo(MarkdownReview.render(Review.ofRepository("r", scan, RULES.descriptions())))
        .contains("Not seen");
  }
}
