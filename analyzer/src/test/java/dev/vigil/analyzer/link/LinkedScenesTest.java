package dev.vigil.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.repository.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that goes from file to file: in each scene, what is marked is reported and nothing else. */
final class LinkedScenesTest {
  static Stream<Scene> scenes() throws IOException {
    return Stream.concat(Scene.all("python").stream(), Scene.all("java").stream());
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void reportsWhatIsMarkedAndNothingElse(Scene scene) {
    assertThat(reported(scene.findings(scene.files()))).isEqualTo(scene.marked());
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void reportsTheSameInAnyOrderOfTheFiles(Scene scene) {
    List<String> paths = new ArrayList<>(scene.files().keySet());
    Collections.reverse(paths);
    Map<String, String> reversed = new LinkedHashMap<>();
    paths.forEach(path -> reversed.put(path, scene.files().get(path)));

    assertThat(scene.findings(reversed)).isEqualTo(scene.findings(scene.files()));
  }

  private static SortedSet<String> reported(List<Finding> findings) {
    SortedSet<String> reported = new TreeSet<>();
    findings.forEach(
        finding -> reported.add(finding.path() + ":" + finding.match().location().start().line()));
    return reported;
  }
}
