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
        .forEach((path, text) -> {
          assertThat(text).as(path).isNotEmpty();
          ContentFacts facts = FactsCodec.read(text);
          assertThat(FactsCodec.read(FactsCodec.write(facts))).isEqualTo(facts);
          assertThat(FactsCodec.write(facts)).isEqualTo(text);
        });
  }

  @Test
  void saysWhereATextIsNoFacts() throws IOException {
    String text = Scene.all("python").get(0).facts().get("tools.py");

    assertThatThrownBy(() -> FactsCodec.read(text + "1 "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more than facts, at " + text.length());
    assertThatThrownBy(() -> FactsCodec.read("x" + text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a number is expected at 0 of facts");
  }
}
