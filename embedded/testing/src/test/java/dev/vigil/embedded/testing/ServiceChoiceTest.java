package dev.vigil.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceChoiceTest {
  private static final String IMAGE = "apache/kafka:1";

  @Test
  void takesAContainerWhereItCan() {
    ServiceChoice choice = ServiceChoice.choose("kafka", IMAGE, "", image -> Optional.empty());
    assertThat(choice.start(image -> image, () -> "embedded")).isEqualTo(IMAGE);
    assertThat(choice).hasToString("kafka: container of apache/kafka:1");
  }

  @Test
  void takesTheEmbeddedServiceWhereItCannotAndSaysWhy() {
    ServiceChoice choice =
        ServiceChoice.choose("kafka", IMAGE, "", image -> Optional.of("there is no engine"));
    assertThat(choice.start(image -> image, () -> "embedded")).isEqualTo("embedded");
    assertThat(choice).hasToString("kafka: embedded, as there is no engine");
  }

  @Test
  void doesWhatTheEnvironmentSays() {
    ServiceChoice embedded =
        ServiceChoice.choose("kafka", IMAGE, "embedded", image -> Optional.empty());
    assertThat(embedded.start(image -> image, () -> "embedded")).isEqualTo("embedded");
    assertThatThrownBy(() ->
            ServiceChoice.choose(
                "kafka", IMAGE, "containers", image -> Optional.of("none is here")))
        .hasMessageContaining("none is here");
    assertThatThrownBy(
            () -> ServiceChoice.choose("kafka", IMAGE, "docker", image -> Optional.empty()))
        .hasMessageContaining("not docker");
  }

  @Test
  void namesImagesOfTheVersionsOfTheBuild() {
    assertThat(ServiceChoice.image("kafka")).matches("apache/kafka:\\d+\\.\\d+\\.\\d+");
    assertThat(ServiceChoice.image("elasticsearch"))
        .matches("docker.elastic.co/elasticsearch/elasticsearch:\\d+\\.\\d+\\.\\d+");
  }
}
