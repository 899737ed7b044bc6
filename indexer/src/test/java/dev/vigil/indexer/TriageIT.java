package dev.vigil.indexer;

import static dev.vigil.indexer.ScanBuilder.fingerprint;
import static dev.vigil.indexer.ScanBuilder.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.query.FindingFilter;
import dev.vigil.query.FindingSearch;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.TriageDecision;
import dev.vigil.schemas.codec.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of people between a real broker and a real node. */
final class TriageIT {
  private static final String REPOSITORY = "example.org/r";

  @TempDir Path directory;
  private RunningIndexer running;

  @BeforeEach
  void start() throws Exception {
    running = new RunningIndexer(directory);
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  private static ScanBuilder scanOf(long sequence, String... paths) {
    ScanBuilder scan = scan(REPOSITORY, sequence).rule("eval", "HIGH", "injection");
    for (String path : paths) {
      scan.file(path, "blob of " + path).finding("eval", path, code(path), 1);
    }
    return scan;
  }

  /** What is called moved has the same content wherever it is. */
  private static String code(String path) {
    return path.startsWith("moved") ? "moved" : path;
  }

  private void decide(String path, TriageDecision decision, @Nullable Long expires)
      throws Exception {
    running
        .services()
        .send(
            new Triage(
                fingerprint(REPOSITORY, "eval", path, code(path)),
                REPOSITORY,
                decision,
                "because of " + path,
                "ann",
                77_000L,
                "bob",
                expires));
    running.services().awaitRead();
  }

  private void apply(ScanBuilder scan) throws Exception {
    running.services().send(scan.parts(2));
    running.services().awaitRead();
  }

  @Test
  void decisionsHoldWheneverTheyComeAndMoveWithTheirFindings() throws Exception {
    decide("early.py", TriageDecision.FALSE_POSITIVE, null);
    apply(scanOf(10, "early.py", "late.py", "moved.py", "none.py"));
    decide("late.py", TriageDecision.ACCEPTED_RISK, 99_000L);
    decide("moved.py", TriageDecision.WILL_FIX, null);
    decide("none.py", TriageDecision.CONFIRMED, null);
    decide("none.py", TriageDecision.NONE, null);
    assertThat(decisions())
        .isEqualTo(
            Map.of(
                "early.py", "false_positive", "late.py", "accepted_risk", "moved.py", "will_fix"));
    JsonNode late = finding("late.py").at("/vigil/triage");
    assertThat(late.at("/justification").asText()).isEqualTo("because of late.py");
    assertThat(late.at("/author").asText()).isEqualTo("ann");
    assertThat(late.at("/assignee").asText()).isEqualTo("bob");
    assertThat(late.at("/decided").asLong()).isEqualTo(77_000);
    assertThat(late.at("/expires").asLong()).isEqualTo(99_000);

    apply(scanOf(11, "early.py", "late.py", "moved-here.py", "none.py"));
    assertThat(decisions())
        .containsEntry("moved-here.py", "will_fix")
        .containsEntry("late.py", "accepted_risk");
    assertThat(finding("moved-here.py").at("/vigil/first_seen").asLong()).isEqualTo(10_000);
    decide("moved-here.py", TriageDecision.FALSE_POSITIVE, null);
    apply(scanOf(12, "early.py", "late.py", "none.py", "moved-there.py"));
    assertThat(decisions()).containsEntry("moved-there.py", "false_positive");
    decide("moved.py", TriageDecision.CONFIRMED, null);
    assertThat(decisions())
        .as("the latest of its names that something is decided about counts")
        .containsEntry("moved-there.py", "false_positive")
        .containsEntry("moved.py", "confirmed");
    running.services().send(REPOSITORY, NightOutcome.RETIRED, 13, "");
    running.services().awaitRead();
    decide("late.py", TriageDecision.CONFIRMED, null);
    assertThat(decisions()).containsEntry("late.py", "confirmed");

    Map<String, Map<String, JsonNode>> before = running.documents();
    running.rebuild();
    assertThat(running.documents()).isEqualTo(before);
    assertThat(running.services().deadLetters()).isEmpty();
  }

  @Test
  void dismissedFindingsAreNotActiveUntilTheDecisionExpires() throws Exception {
    long future = System.currentTimeMillis() + 3_600_000;
    apply(scanOf(10, "a.py", "b.py", "c.py", "d.py", "e.py"));
    decide("a.py", TriageDecision.FALSE_POSITIVE, null);
    decide("b.py", TriageDecision.ACCEPTED_RISK, future);
    decide("c.py", TriageDecision.ACCEPTED_RISK, 99_000L);
    decide("d.py", TriageDecision.WILL_FIX, null);
    assertThat(paths("active", "")).containsExactly("c.py", "d.py", "e.py");
    assertThat(paths("", "dismissed")).containsExactly("a.py", "b.py");
    assertThat(paths("", "expired")).containsExactly("c.py");
    assertThat(paths("", "accepted_risk")).containsExactly("b.py", "c.py");
    assertThat(paths("", "none")).containsExactly("e.py");
    assertThat(paths("open", "")).hasSize(5);
    Index index = running.index();
    assertThat(new FindingSearch(index).totals().bySeverity()).isEqualTo(Map.of("HIGH", 3L));
    assertThat(new FindingSearch(index).totals().dismissed())
        .isEqualTo(Map.of("accepted_risk", 1L, "false_positive", 1L));
    running
        .services()
        .send(Topics.TRIAGE, REPOSITORY, "no decision", new byte[] {(byte) 0xC3, 1, 2});
    running.services().awaitRead();
    assertThat(running.services().deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.getMessage()).contains("not a Triage"));
  }

  /** Another indexer may note a decision while this one has not yet written the finding. */
  @Test
  void replayedScanGetsDecisionThatMissedItsFinding() throws Exception {
    apply(scanOf(10, "a.py"));
    decide("a.py", TriageDecision.CONFIRMED, null);
    String id = fingerprint(REPOSITORY, "eval", "a.py", "a.py");
    Store findings = running.index().store(IndexName.FINDINGS);
    Store.Document decided = findings.get(id).orElseThrow();
    JsonObject undecided = decided.source().copy();
    JsonObject vigil = undecided.object("vigil");
    vigil.remove("triage");
    undecided.put("vigil", vigil);
    findings.write(Map.of(id, undecided), Map.of(id, decided));
    assertThat(decisions()).isEmpty();
    apply(scanOf(10, "a.py"));
    assertThat(decisions()).isEqualTo(Map.of("a.py", "confirmed"));
  }

  private List<String> paths(String status, String triage) {
    return AllFindings.of(
            running.index(),
            new FindingFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(status).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of("python"),
                Optional.of(triage).filter(text -> !text.isEmpty()),
                0))
        .stream()
        .map(finding -> finding.path())
        .toList();
  }

  private JsonNode finding(String path) throws Exception {
    return running.services().documents("vigil-findings").values().stream()
        .filter(document -> document.at("/file/path").asText().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> decisions() throws Exception {
    Map<String, String> decisions = new TreeMap<>();
    running
        .services()
        .documents("vigil-findings")
        .values()
        .forEach(document -> {
          if (document.at("/vigil").has("triage")) {
            decisions.put(
                document.at("/file/path").asText(), document.at("/vigil/triage/decision").asText());
          }
        });
    return decisions;
  }
}
