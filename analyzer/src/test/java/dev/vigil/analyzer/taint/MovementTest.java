package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a language moves a value, each with a twin that is harmless. */
final class MovementTest {
  static Stream<MovementScene> scenes() {
    return Stream.of("python", "java").flatMap(language -> MovementScene.of(language).stream());
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void reportsWhatIsMarked(MovementScene scene) {
    assertThat(scene.reported()).isEqualTo(scene.marked("bad", "alarm"));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everySceneHasAHarmlessTwin(MovementScene scene) {
    long sinks = scene.code().lines().filter(line -> line.contains("sink(")).count();
    assertThat(scene.marked("bad", "missed")).isNotEmpty();
    assertThat(sinks).isGreaterThan(scene.marked("bad", "missed").size());
  }

  @Test
  void theTableInTheDocumentationIsRight() throws IOException {
    Map<String, Map<String, String>> table = new TreeMap<>();
    scenes()
        .forEach(scene ->
            table
                .computeIfAbsent(scene.name(), n -> new TreeMap<>())
                .put(scene.language(), outcome(scene)));
    List<String> rows =
        table.entrySet().stream()
            .map(row ->
                "| %s | %s | %s |"
                    .formatted(
                        row.getKey(),
                        row.getValue().getOrDefault("python", ""),
                        row.getValue().getOrDefault("java", "")))
            .toList();
    List<String> written =
        Files.readAllLines(Path.of("../docs/taint.md")).stream()
            .dropWhile(line -> !line.startsWith("| way |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(written).containsExactlyElementsOf(rows);
  }

  private static String outcome(MovementScene scene) {
    boolean missed = !scene.marked("missed").isEmpty();
    boolean alarm = !scene.marked("alarm").isEmpty();
    return missed && alarm ? "missed, alarm" : missed ? "missed" : alarm ? "alarm" : "yes";
  }
}
