package dev.vigil.records;

import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.repository.SnapshotScan;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.SnapshotManifest;
import java.util.ArrayList;
import java.util.List;

/** Messages of a scan for tests. */
final class ScanMessages {
  static final String REPOSITORY = "example.org/r";

  private ScanMessages() {}

  /** The parts of a scan whose files all have the same analysis. */
  static List<ScanResult> parts(RuleSet rules, UnitAnalysis analysis, SnapshotFile... files) {
    List<ScanResult> parts = new ArrayList<>();
    ScanPartWriter writer = new ScanPartWriter(manifest(), rules, parts::add);
    SnapshotScan scan = new RepositoryStep(rules).begin(REPOSITORY);
    for (SnapshotFile file : files) {
      writer.write(file.skipped().isPresent() ? scan.skipped(file) : scan.scan(file, analysis));
    }
    writer.finish();
    return parts;
  }

  private static SnapshotManifest manifest() {
    return new SnapshotManifest(
        new RepositoryIdentity(REPOSITORY, "r", null),
        "HEAD",
        "c0ffee",
        1L,
        1000L,
        "version",
        "digest",
        0,
        1,
        1,
        List.of());
  }
}
