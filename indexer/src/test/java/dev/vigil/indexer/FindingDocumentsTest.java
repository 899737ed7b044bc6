package dev.vigil.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.indexer.document.FindingDocuments;
import dev.vigil.indexer.lifecycle.Change;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.Status;
import dev.vigil.schemas.DataFlowStep;
import dev.vigil.schemas.DataFlowTrace;
import dev.vigil.schemas.FixPiece;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.SourceFix;
import dev.vigil.schemas.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FindingDocumentsTest {
  private final ScanResult scan =
      ScanBuilder.scan("example.org/r", 10)
          .rule("eval", "HIGH", "injection")
          .file("a.py", "1")
          .finding("eval", "a.py", "eval(x)", 3)
          .whole();
  private final ScanFinding finding = scan.getFindings().getFirst();

  private JsonNode document() {
    KnownFinding state =
        new KnownFinding(
            finding.getFingerprint(),
            finding.getContentFingerprint(),
            "eval",
            "a.py",
            "1",
            "v1",
            Status.OPEN,
            Status.OPEN,
            10_000,
            10_000,
            10,
            new Change(Change.Kind.OPENED, 10, 10_000),
            Optional.empty(),
            List.of());
    return new ObjectMapper()
        .valueToTree(
            FindingDocuments.of(
                state, finding, scan, scan.getRules().getFirst(), scan.getFiles().getFirst()));
  }

  private static SourceLocation place(int line, int column) {
    return new SourceLocation(line, column, 10, line, column + 4, 14);
  }

  private static DataFlowStep step(int line, String code) {
    return new DataFlowStep(place(line, line + 1), code, null);
  }

  @Test
  void tellsTheWayOfTheData() {
    finding.setTrace(
        new DataFlowTrace(
            new DataFlowStep(place(1, 2), "read()", "src/web.py"),
            List.of(step(2, "a"), step(3, "b")),
            step(4, "b"),
            true));
    JsonNode trace = document().at("/vigil/trace");
    assertThat(trace.get("source").toString())
        .isEqualTo("{\"path\":\"src/web.py\",\"line\":1,\"column\":2,\"excerpt\":\"read()\"}");
    assertThat(trace.get("variables").findValuesAsText("excerpt")).containsExactly("a", "b");
    assertThat(trace.get("variables").findValuesAsText("line")).containsExactly("2", "3");
    assertThat(trace.get("sink").toString())
        .isEqualTo("{\"line\":4,\"column\":5,\"excerpt\":\"b\"}");
    assertThat(trace.get("cut").asBoolean()).isTrue();
  }

  @Test
  void tellsTheFixAndWhereItGoes() {
    finding.setFix(
        new SourceFix(
            place(3, 1),
            List.of(new FixPiece("literal_", 0, 0), new FixPiece(null, 10, 14)),
            "literal_eval"));
    JsonNode fix = document().at("/vigil/fix");
    assertThat(fix.get("text").asText()).isEqualTo("literal_eval");
    assertThat(fix.at("/start/line").asInt()).isEqualTo(3);
    assertThat(fix.at("/start/column").asInt()).isEqualTo(1);
    assertThat(fix.at("/end/line").asInt()).isEqualTo(3);
    assertThat(fix.at("/end/column").asInt()).isEqualTo(5);
  }

  @Test
  void tellsThatThereIsAFixThatMustNotBeShown() {
    finding.setFix(new SourceFix(place(3, 1), List.of(new FixPiece(null, 10, 14)), null));
    assertThat(document().at("/vigil/fix").has("text")).isFalse();
    assertThat(document().at("/vigil/fix/start/line").asInt()).isEqualTo(3);
  }

  @Test
  void tellsNumberAndLinesOfACountedFinding() {
    finding.setCount(30);
    finding.setPlaces(List.of(place(3, 1), place(3, 8), place(9, 1)));
    assertThat(document().at("/vigil/count").asInt()).isEqualTo(30);
    assertThat(document().at("/vigil/lines").toString()).isEqualTo("[3,3,9]");
  }

  @Test
  void tellsThatOtherFindingsAreOfOnePlace() {
    assertThat(document().at("/vigil/count").asInt()).isEqualTo(1);
    assertThat(document().get("vigil").has("lines")).isFalse();
  }

  @Test
  void saysNothingOfTraceAndFixWhereThereAreNone() {
    assertThat(document().get("vigil").has("trace")).isFalse();
    assertThat(document().get("vigil").has("fix")).isFalse();
  }
}
