package dev.vigil.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.FixPart;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the analyzer says of a content is the same behind the topics. */
final class ConversionsTest {
  private static final RuleSet RULES =
      RuleLoader.load(
              List.of(
                  new RuleSource(
                      "test",
                      "rules.yaml",
                      """
                      rules:
                        - id: flow
                          mode: taint
                          languages: [python]
                          severity: HIGH
                          message: From $SOURCE to $SINK.
                          pattern-sources: [{pattern: $SOURCE.read()}]
                          pattern-sinks: [{pattern: run($SINK)}]
                          fix: run(quote($SINK))
                        - id: shown
                          languages: [python]
                          severity: LOW
                          message: m
                          pattern: old($...X)
                          fix: new($...X)
                        - id: part
                          languages: [python]
                          severity: LOW
                          message: m
                          pattern: verify(...)
                          fix-regex: {regex: 'False', replacement: 'True'}
                        - id: counted
                          languages: [python]
                          severity: LOW
                          message: m
                          metadata: {counted: true}
                          pattern: common()
                      """)))
          .rules();

  private static final String SOURCE =
      """
      é = file.read()
      name = "a" + é
      run(name)
      old(password="correct-horse-Zq81")
      old(1)  # nosemgrep: shown  it is new
      verify(a=False, b=False)
      common(); common()
      def f(x y):
      """;

  private static UnitAnalysis analysis() {
    return new Analyzer(RULES, Limits.DEFAULT)
        .analyse(SOURCE.getBytes(StandardCharsets.UTF_8), "python");
  }

  @Test
  void aUnitIsTheSameBehindTheStateOfTheJob() throws Exception {
    UnitAnalysis analysis = analysis();
    assertThat(analysis.problems()).isNotEmpty();
    MessageCodec<UnitResult> codec = new MessageCodec<>(UnitResult.getClassSchema());
    assertThat(Conversions.fromAvro(codec.decode(codec.encode(Conversions.toAvro(analysis)))))
        .isEqualTo(analysis);
  }

  @Test
  void aScanKeepsTracesAndFixes() throws Exception {
    UnitAnalysis analysis = analysis();
    SnapshotFile file = new SnapshotFile("a.py", "1", "python", 80, Optional.empty(), List.of());
    MessageCodec<ScanResult> codec = new MessageCodec<>(ScanResult.getClassSchema());
    List<ScanResult> read = new ArrayList<>();
    for (ScanResult part : ScanMessages.parts(RULES, analysis, file)) {
      read.add(codec.decode(codec.encode(part)));
    }
    List<RuleMatch> stored =
        StoredScan.of(read).scan().findings().stream().map(finding -> finding.match()).toList();
    assertThat(stored).hasSize(5);
    assertThat(stored)
        .extracting(RuleMatch::occurrences)
        .isEqualTo(of(analysis, RuleMatch::occurrences));
    assertThat(stored.get(4).count()).isEqualTo(2);
    assertThat(stored).extracting(RuleMatch::fix).isEqualTo(of(analysis, RuleMatch::fix));
    assertThat(stored).extracting(RuleMatch::trace).isEqualTo(of(analysis, RuleMatch::trace));

    RuleMatch flow = stored.getFirst();
    assertThat(flow.message()).isEqualTo("From file to name.");
    assertThat(flow.trace().orElseThrow().variables())
        .extracting(TraceStep::excerpt)
        .containsExactly("é", "name");
    assertThat(flow.fix().orElseThrow().text()).hasValue("run(quote(name))");
    assertThat(stored.get(1).fix().orElseThrow().text()).isEmpty();
    assertThat(stored.get(1).fix().orElseThrow().parts()).contains(new FixPart.Written("new("));
    assertThat(stored.get(3).fix().orElseThrow().text()).hasValue("verify(a=True, b=True)");
    assertThat(read.toString()).doesNotContain("correct-horse");
  }

  private static <T> List<T> of(
      UnitAnalysis analysis, java.util.function.Function<RuleMatch, T> part) {
    return analysis.matches().stream().map(part).toList();
  }
}
