package dev.vigil.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker that is its own KRaft controller, on loopback. Arguments: the directory of its data, the broker's port, the
 * controller's port. Prints {@code ready} once it serves; ends when its standard input does, so that it never outlives the
 * process that started it.
 */
public final class KafkaService {
  private KafkaService() {}

  /** Runs the broker. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    System.setOut(System.err);
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory);
    Properties properties = properties(directory, arguments[1], arguments[2]);
    format(directory, properties);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      // Its threads would keep the process alive.
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
    out.println("ready");
    out.flush();
    awaitEndOfInput();
    // A broker that does not come to rest would outlive its parent.
    Thread.ofPlatform().daemon().start(() -> haltAfterSeconds(20));
    server.shutdown();
    server.awaitShutdown();
    System.exit(0);
  }

  private static Properties properties(Path directory, String port, String controllerPort) {
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.setProperty("log.dirs", directory.resolve("log").toString());
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("offsets.topic.num.partitions", "1");
    properties.setProperty("offsets.retention.minutes", "525600");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("transaction.state.log.num.partitions", "1");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("transaction.max.timeout.ms", "3600000");
    properties.setProperty("message.max.bytes", "8388608");
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "2");
    properties.setProperty("background.threads", "2");
    properties.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
    return properties;
  }

  /** Gives the directory its cluster id, once. */
  private static void format(Path directory, Properties properties) throws IOException {
    if (Files.exists(directory.resolve("log/meta.properties"))) {
      return;
    }
    Path configuration = directory.resolve("format.properties");
    try (Writer writer = Files.newBufferedWriter(configuration)) {
      properties.store(writer, null);
    }
    int status =
        StorageTool.execute(
            new String[] {
              "format",
              "--ignore-formatted",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              configuration.toString()
            },
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    if (status != 0) {
      throw new IOException("cannot format " + directory + " for Kafka: status " + status);
    }
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is said on standard input; only its end means something.
    }
  }

  private static void haltAfterSeconds(int seconds) {
    try {
      Thread.sleep(seconds * 1000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
