package dev.vigil.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Kafka broker on a free port of loopback, whose data stays in its directory. */
public final class EmbeddedKafka implements AutoCloseable {
  private final ChildProcess process;
  private final String bootstrapServers;

  private EmbeddedKafka(ChildProcess process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts a broker on the data that is in the directory, or on none. */
  public static EmbeddedKafka start(Path directory) {
    EmbeddedKafka broker = launch(directory, ChildProcess.freePort());
    broker.process.awaitReady();
    return broker;
  }

  /** Begins to start a broker on a given port, as one that comes back after a crash. */
  public static EmbeddedKafka launch(Path directory, int port) {
    ChildProcess process =
        ChildProcess.launch(
            "Kafka",
            directory.resolve("kafka.log"),
            Duration.ofSeconds(60),
            ServiceHome.jvmArguments(
                "kafka", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            List.of(
                "dev.vigil.embedded.kafka.KafkaService",
                directory.toAbsolutePath().toString(),
                Integer.toString(port),
                Integer.toString(ChildProcess.freePort())));
    return new EmbeddedKafka(process, "127.0.0.1:" + port);
  }

  /** Host and port for clients. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** The process, to look after it. */
  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
