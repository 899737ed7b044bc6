package dev.vigil.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FactsCodecTest {
  static Stream<Scene> scenes() throws IOException {
    return LinkedScenesTest.scenes();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void readsWhatItWrites(Scene scene) {
    scene
        .facts()
        .forEach((path, compressed) -> {
          boolean isTest = path.startsWith("test_");
          assertThat(compressed.isEmpty()).as(path).isEqualTo(isTest);
          if (isTest) {
            return;
          }
          String text = compressed.text();
          ContentFacts facts = FactsCodec.read(text);
          FlowDetails details = FactsCodec.readDetails(facts.details());
          assertThat(FactsCodec.write(facts)).isEqualTo(text);
          assertThat(FactsCodec.write(details)).isEqualTo(facts.details());
          assertThat(FactsCodec.readDetails(FactsCodec.write(details))).isEqualTo(details);
        });
  }

  @Test
  void saysWhereATextIsNoFacts() throws IOException {
    String text = Scene.all("python").get(0).facts("tools.py").text();

    assertThatThrownBy(() -> FactsCodec.read(text + "1 "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more than facts, at " + text.length());
    assertThatThrownBy(() -> FactsCodec.read("x" + text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a number is expected at 0 of facts");
  }
}
