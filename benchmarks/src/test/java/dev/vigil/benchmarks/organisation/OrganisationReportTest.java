package dev.vigil.benchmarks.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.benchmarks.MeasuredProcess;
import dev.vigil.benchmarks.RoleUsage;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrganisationReportTest {
  private static final String SUMMARY =
      """
      {
        "repositories": {"scanned": 29, "empty": 1},
        "failures": [],
        "files": {"analysed": 90, "partial": 7, "failed": 3, "skipped": {"BINARY": 5}},
        "bytes": 20000000,
        "blobsSent": 80,
        "findings": {"active": 12},
        "deadLetters": 0,
        "stages": {
          "ingest": {"seconds": 1.5, "megabytesPerSecond": 13.3},
          "analysis": {"seconds": 20.0, "megabytesPerSecond": 1.0}
        }
      }
      """;

  @Test
  void tellsCostPerMegabyteAndMemoryByRole() throws Exception {
    TreeMap<String, RoleUsage> roles = new TreeMap<>();
    roles.put("job", new RoleUsage(33, 700_000_000));
    MeasuredProcess run =
        new MeasuredProcess(0, 25, 50, Optional.of(1_500_000_000L), SUMMARY, roles);
    NightMeasurement night =
        NightMeasurement.of(30, "first", run, new ObjectMapper().readTree(run.output()));
    ScanMeasurement scan = new ScanMeasurement(30, new NightMeasurement.Cost(40, 40, 300_000_000));

    OrganisationReport report = new OrganisationReport(2, 1.5, List.of(night), List.of(scan));

    assertThat(report.markdown())
        .contains(
            "| 30 | first | 100 | 20.0 | 80 | 12 | 50.0 | 2.50 | 25.0 | ingest 1.50, analysis 20.0 |")
        .contains("| 30 | first | 0.00 | 0.00 | 0.00 | 33.0 | 0 | 0 | 0 | 700 | 1500 |")
        .contains("| 30 | 40.0 | 40.0 | 300 | 1.25 × |");
    assertThat(new ObjectMapper().readTree(report.json()).at("/nights/0/roles/job/peakBytes"))
        .hasToString("700000000");
  }

  @Test
  void tellsTheProcessesOfANightApart() {
    assertThat(NightMeasurement.role("java -cp x dev.vigil.cli.Vigil nightly --json"))
        .isEqualTo("main");
    assertThat(NightMeasurement.role("java -cp x dev.vigil.job.EmbeddedJob 127.0.0.1:9092"))
        .isEqualTo("job");
    assertThat(NightMeasurement.role("java dev.vigil.embedded.kafka.KafkaService"))
        .isEqualTo("kafka");
    assertThat(NightMeasurement.role("java dev.vigil.embedded.elasticsearch.ElasticsearchService"))
        .isEqualTo("elasticsearch");
    assertThat(NightMeasurement.role("/bin/sh vigil nightly")).isEqualTo(NightMeasurement.OTHER);
  }
}
