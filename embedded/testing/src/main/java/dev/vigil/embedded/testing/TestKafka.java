package dev.vigil.embedded.testing;

import dev.vigil.embedded.EmbeddedKafka;
import java.nio.file.Path;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A real Kafka broker for one test, empty at first. */
public final class TestKafka implements AutoCloseable {
  private final String bootstrapServers;
  private final Runnable stop;

  private TestKafka(String bootstrapServers, Runnable stop) {
    this.bootstrapServers = bootstrapServers;
    this.stop = stop;
  }

  /**
   * Starts a broker.
   *
   * @param directory where an embedded one keeps its data
   */
  public static TestKafka start(Path directory) {
    return ServiceChoice.of("kafka").start(TestKafka::container, () -> embedded(directory));
  }

  private static TestKafka container(String image) {
    KafkaContainer container = new KafkaContainer(DockerImageName.parse(image));
    container.start();
    return new TestKafka(container.getBootstrapServers(), container::stop);
  }

  private static TestKafka embedded(Path directory) {
    EmbeddedKafka broker = EmbeddedKafka.start(directory);
    return new TestKafka(broker.bootstrapServers(), broker::close);
  }

  /** Host and port for clients. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    stop.run();
  }
}
