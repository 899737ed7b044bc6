package dev.vigil.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void comparesAPeerThatTakesRulesWithAScanByTheSameRules() throws Exception {
    Report report =
        new Report(
            List.of(
                measurement("vigil scan, 1 thread", "builtin", 3),
                measurement("vigil scan, 1 thread", "/rules", 5),
                measurement("semgrep", "/rules", 250),
                measurement("bandit", "its own", 30)));

    JsonNode measurements = new ObjectMapper().readTree(report.json()).path("measurements");

    assertThat(measurements.get(0).has("cpuAgainstVigil")).isFalse();
    assertThat(measurements.get(2).path("cpuAgainstVigil").asDouble()).isEqualTo(50);
    assertThat(measurements.get(3).path("cpuAgainstVigil").asDouble()).isEqualTo(10);
  }

  @Test
  void tellsTheStagesOfANight() {
    Measurement night =
        new Measurement(
            "nightly, first",
            "nova",
            Optional.of("builtin"),
            20,
            40,
            25,
            Optional.of(1500.4),
            Optional.of(7L),
            Map.of("ingest", 4.25));

    assertThat(new Report(List.of(night)).table())
        .contains(
            "| nightly, first (ingest 4.25 s) | nova | builtin | 20.0 | 40.0 | 0.50 | 25.0 | 1500 |"
                + " 7 |  |");
  }

  private static Measurement measurement(String what, String rules, double cpuSeconds) {
    return new Measurement(
        what,
        "nova",
        Optional.of(rules),
        10,
        cpuSeconds,
        cpuSeconds,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
