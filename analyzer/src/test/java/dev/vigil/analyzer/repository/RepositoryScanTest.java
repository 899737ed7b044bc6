package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class RepositoryScanTest {
  @Test
  void tellsOfTheFilesOfOneLanguage() {
    RepositoryScan scan =
        new RepositoryScan(
            List.of(file("A.java", "java"), file("a.py", "python")),
            List.of(
                new Finding("A.java", match(), false, "f1", "c1"),
                new Finding("a.py", match(), false, "f2", "c2")),
            List.of(new Evidence("A.java", "rule", 1, List.of(match()), false)));

    RepositoryScan python = scan.ofLanguage("python");
    assertThat(python.files()).containsExactly(scan.files().get(1));
    assertThat(python.findings()).containsExactly(scan.findings().get(1));
    assertThat(python.evidence()).isEmpty();
    assertThat(scan.ofLanguage("java").evidence()).isEqualTo(scan.evidence());
    assertThat(scan.ofLanguage("text").files()).isEmpty();
  }

  private static FileOutcome file(String path, String language) {
    return new FileOutcome(
        new SnapshotFile(path, "b".repeat(40), language, 1, Optional.empty(), List.of()),
        FileOutcome.Status.ANALYSED,
        Optional.empty(),
        1,
        false,
        List.of(),
        new TreeSet<>());
  }

  private static RuleMatch match() {
    Position start = new Position(1, 1, 0);
    return new RuleMatch(
        "rule",
        new Location(start, start),
        "message",
        "x",
        new TreeMap<>(),
        "",
        "x",
        Optional.empty(),
        Optional.empty());
  }
}
