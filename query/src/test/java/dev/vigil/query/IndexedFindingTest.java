package dev.vigil.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.index.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IndexedFindingTest {
  private static IndexedFinding with(JsonObject vigil) {
    return new IndexedFinding(JsonObject.of("vigil", vigil));
  }

  @Test
  void hasItsFirstLineIfItStandsForOnePlace() {
    JsonObject vigil = JsonObject.of("line", JsonObject.of("start", 7).put("end", 9));
    assertThat(with(vigil).lines()).containsExactly(7);
    assertThat(with(vigil).endLine()).isEqualTo(9);
    assertThat(with(vigil.put("lines", List.of(7, 12))).lines()).containsExactly(7, 12);
  }

  @Test
  void tellsWhatWasDecidedAboutIt() {
    JsonObject triage =
        JsonObject.of("decision", "accepted_risk")
            .put("author", "ann")
            .put("decided", 1_000L)
            .put("justification", "internal");
    assertThat(with(JsonObject.of("triage", triage)).decision())
        .contains(
            new IndexedDecision(
                "accepted_risk",
                "ann",
                Optional.of(Instant.ofEpochSecond(1)),
                Optional.empty(),
                Optional.empty(),
                "internal"));
    assertThat(with(new JsonObject()).decision()).isEmpty();
  }
}
