package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.embedded.testing.TestKafka;
import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.Topics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a MiniCluster between topics of a real broker. */
final class AnalyzerJobIT {
  @TempDir Path directory;

  @Test
  void scansWhatIsOrderedAndGoesOnFromASavepoint() throws Exception {
    EngineHolder engine = JobRecords.engine(directory, "eval", "eval");
    String version = engine.get().analysisVersion();
    JobConfiguration configuration;
    try (TestKafka broker = TestKafka.start(directory.resolve("kafka"))) {
      createTopics(broker);
      configuration =
          new JobConfiguration(broker.bootstrapServers(), directory.resolve("eval.bundle"), 2);
      send(broker, Topics.BLOBS, JobRecords.unit("a"), JobRecords.blob("a", "eval(x)").value());
      send(broker, Topics.MANIFESTS, Keys.manifest("broken", 0), new byte[] {1});
      order(
          broker,
          1,
          JobRecords.manifest("of another version", 1, 0, 1, 1, JobRecords.file("o.py", "a")));
      JobClient job = start(configuration, Optional.empty());
      order(broker, 0, JobRecords.manifest(version, 2, 0, 1, 1, JobRecords.file("a.py", "a")));

      List<ScanResult> first = read(broker, Topics.SCANS, ScanResult.class, 1);
      assertThat(first).extracting(ScanResult::getSequence).containsExactly(2L);
      assertThat(read(broker, Topics.DEAD_LETTERS, DeadLetter.class, 1))
          .extracting(DeadLetter::getRepositoryId)
          .containsExactly("broken");
      String savepoint =
          job.stopWithSavepoint(
                  false,
                  directory.resolve("savepoints").toUri().toString(),
                  SavepointFormatType.NATIVE)
              .get(60, TimeUnit.SECONDS);

      // Known contents are not sent again: their analyses come from the savepoint.
      send(broker, Topics.BLOBS, JobRecords.unit("b"), JobRecords.blob("b", "eval(y)").value());
      order(
          broker,
          0,
          JobRecords.manifest(
              version, 3, 0, 1, 2, JobRecords.file("a.py", "a"), JobRecords.file("b.py", "b")));
      JobClient next = start(configuration, Optional.of(savepoint));
      List<ScanResult> both = read(broker, Topics.SCANS, ScanResult.class, 2);
      assertThat(both).extracting(ScanResult::getSequence).containsExactly(2L, 3L);
      assertThat(both.getLast().getFindings())
          .extracting(ScanFinding::getPath)
          .containsExactly("a.py", "b.py");
      assertThat(both.getLast().getFindings().getFirst().getFingerprint())
          .isEqualTo(both.getFirst().getFindings().getFirst().getFingerprint());
      next.cancel().get(60, TimeUnit.SECONDS);
    }
  }

  /** As on a cluster: Flink's own libraries, ours from usrlib, the rules shipped with the job. */
  @Test
  void runsFromTheLibrariesThatAClusterIsGiven() throws Exception {
    String version = JobRecords.engine(directory, "eval", "eval").get().analysisVersion();
    try (TestKafka broker = TestKafka.start(directory.resolve("kafka"))) {
      createTopics(broker);
      send(broker, Topics.BLOBS, JobRecords.unit("a"), JobRecords.blob("a", "eval(x)").value());
      order(broker, 0, JobRecords.manifest(version, 2, 0, 1, 1, JobRecords.file("a.py", "a")));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(EmbeddedJob.JVM_ARGUMENTS);
      command.addAll(List.of("-Xmx512m", "-cp", clusterClassPath(), ClusterJob.class.getName()));
      command.addAll(
          List.of(broker.bootstrapServers(), directory.resolve("eval.bundle").toString()));
      Path log = directory.resolve("job.log");
      Process job =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        List<ScanResult> scans = read(broker, Topics.SCANS, ScanResult.class, 1);
        assertThat(scans).as("see %s", Files.readString(log)).hasSize(1);
        assertThat(scans.getFirst().getFindings()).hasSize(1);
      } finally {
        job.destroyForcibly().waitFor();
      }
    }
  }

  private static String clusterClassPath() throws IOException {
    Path ours = Path.of("target", "usrlib");
    List<String> path = new ArrayList<>(List.of(ours.resolve("*").toString()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.matches("(flink|log4j|slf4j|kryo|minlog|objenesis|commons|frocksdb|javassist).*")
          && !Files.exists(ours.resolve(name))) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private JobClient start(JobConfiguration job, Optional<String> savepoint) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", "rocksdb");
    configuration.setString("pipeline.generic-types", "false");
    configuration.setString("rest.bind-port", "0");
    savepoint.ifPresent(path -> configuration.setString("execution.state-recovery.path", path));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(job.parallelism(), configuration);
    AnalyzerJob.define(
        environment,
        KafkaConnectors.of(job.bootstrapServers()),
        new EngineHolder(job.ruleBundle()),
        UnitGuard.none());
    return environment.executeAsync("test");
  }

  private static void createTopics(TestKafka broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<NewTopic> topics =
          Topics.ALL.stream()
              .map(topic ->
                  new NewTopic(topic, Optional.of(2), Optional.empty())
                      .configs(Topics.configuration(topic)))
              .toList();
      admin.createTopics(topics).all().get(60, TimeUnit.SECONDS);
    }
  }

  private static void order(TestKafka broker, int part, SnapshotManifest manifest)
      throws Exception {
    send(
        broker,
        Topics.MANIFESTS,
        Keys.manifest(JobRecords.REPOSITORY, part),
        JobRecords.encode(manifest));
  }

  private static void send(TestKafka broker, String topic, String key, byte[] value)
      throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(topic, 0, Keys.bytes(key), value))
          .get(60, TimeUnit.SECONDS);
    }
  }

  /** Waits for that many records, and a moment more for those that should not be there. */
  private static <T extends SpecificRecordBase> List<T> read(
      TestKafka broker, String topic, Class<T> type, int count) throws Exception {
    MessageCodec<T> codec =
        new MessageCodec<>(type.getDeclaredConstructor().newInstance().getSchema());
    List<T> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "test-" + topic + count,
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (records.size() < count && System.nanoTime() < deadline) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          records.add(codec.decode(record.value()));
        }
      }
      for (var record : consumer.poll(Duration.ofSeconds(1))) {
        records.add(codec.decode(record.value()));
      }
    }
    assertThat(records).hasSize(count);
    return records;
  }
}
