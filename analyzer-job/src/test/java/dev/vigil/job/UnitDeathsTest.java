package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.finding.UnitAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnitDeathsTest {
  private static final UnitAnalysis NOTHING =
      new UnitAnalysis(UnitAnalysis.Outcome.ANALYSED, 0, List.of(), List.of());

  @TempDir Path directory;

  @Test
  void countsTheUnitsThatAProcessWasAtWhenItEnded() throws Exception {
    assertThat(count("v")).isEmpty();
    UnitJournal.open(directory, 0).begin("a:python");
    UnitJournal.open(directory, 1).begin("b:java");
    assertThat(count("v")).isEqualTo(Map.of("a:python", 1, "b:java", 1));
    UnitJournal.open(directory, 1).begin("b:java");
    assertThat(count("v")).isEqualTo(Map.of("a:python", 1, "b:java", 2));
    assertThat(count("v")).isEqualTo(Map.of("a:python", 1, "b:java", 2));
  }

  @Test
  void countsNoUnitThatIsDone() throws Exception {
    count("v");
    UnitGuard.Watched watched = UnitGuard.in(directory, Map.of()).watch(0, 4);
    assertThat(watched.run("a:python", () -> NOTHING)).contains(NOTHING);
    assertThat(UnitJournal.read(directory)).extracting(UnitJournal.Entry::units).contains(5L);
    assertThat(count("v")).isEmpty();
  }

  @Test
  void countsAUnitWhoseAnalysisEndedInAnError() throws Exception {
    count("v");
    UnitGuard.Watched watched = UnitGuard.in(directory, Map.of()).watch(0, 0);
    assertThatThrownBy(() ->
            watched.run(
                "a:python",
                () -> {
                  throw new OutOfMemoryError("in a test");
                }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(count("v")).isEqualTo(Map.of("a:python", 1));
  }

  @Test
  void blamesNobodyWhenTheProcessWasAskedToEnd() throws Exception {
    count("v");
    UnitJournal.open(directory, 0).begin("a:python");
    UnitDeaths.endAsAsked(directory);
    assertThat(count("v")).isEmpty();
    UnitJournal.open(directory, 0).begin("a:python");
    assertThat(count("v")).isEqualTo(Map.of("a:python", 1));
  }

  @Test
  void forgetsWithAnotherAnalysisVersion() throws Exception {
    count("v");
    UnitJournal.open(directory, 0).begin("a:python");
    assertThat(count("w")).isEmpty();
    assertThat(count("w")).isEmpty();
    assertThat(count("v")).isEmpty();
  }

  private Map<String, Integer> count(String version) throws IOException {
    return UnitDeaths.count(directory, version);
  }
}
