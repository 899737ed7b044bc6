package dev.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.embedded.testing.TestKafka;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.codec.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestIT {
  private static final long FIRST_NIGHT = 1_700_000_000_000L;
  private static final long DAY = 86_400_000L;

  @TempDir Path directory;

  @Test
  void sendsOnlyWhatIsNew() throws Exception {
    Path work = directory.resolve("work");
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(work.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n", "copy.py", "x = 1\n", "b.py", "y = 1\n"));

      RepositoryReport first = night(broker, work, 0, "v1");
      RepositoryReport unchanged = night(broker, work, 1, "v1");
      commit(git, Map.of("b.py", "y = 2\n"));
      RepositoryReport changed = night(broker, work, 2, "v1");
      RepositoryReport otherRules = night(broker, work, 3, "v2");

      assertThat(List.of(first, unchanged, changed, otherRules))
          .extracting(RepositoryReport::outcome)
          .containsExactly(
              NightOutcome.SCANNED,
              NightOutcome.UNCHANGED,
              NightOutcome.SCANNED,
              NightOutcome.SCANNED);
      assertThat(List.of(first, unchanged, changed, otherRules))
          .extracting(RepositoryReport::blobsSent)
          .containsExactly(2, 0, 1, 0);
      assertThat(unchanged.sequence()).isEqualTo(first.sequence());
      assertThat(changed.sequence()).isGreaterThan(first.sequence());
    }
  }

  @Test
  void keepsWhatFailedAndRetiresWhatLeftTheInventory() throws Exception {
    Path work = directory.resolve("work");
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(work.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n"));
      RepositoryReport first = night(broker, work, 0, "v1");
      Path moved = Files.move(work, directory.resolve("away"));
      RepositoryReport failed = night(broker, work, 1, "v1");
      assertThat(failed.outcome()).isEqualTo(NightOutcome.FAILED);
      assertThat(failed.reason()).isEqualTo(Optional.of("no such directory: " + work));
      assertThat(failed.sequence()).isEqualTo(first.sequence());

      try (Ingest ingest = ingest(broker, "v1")) {
        List<RepositoryReport> reports =
            ingest.run(new Inventory(List.of()), FIRST_NIGHT + 2 * DAY);
        assertThat(reports)
            .extracting(RepositoryReport::outcome)
            .containsExactly(NightOutcome.RETIRED);
        assertThat(reports.getFirst().sequence()).isGreaterThan(first.sequence());
        assertThat(ingest.run(new Inventory(List.of()), FIRST_NIGHT + 3 * DAY)).isEmpty();
      }
      Files.move(moved, work);
      assertThat(night(broker, work, 4, "v1").outcome()).isEqualTo(NightOutcome.SCANNED);
    }
  }

  @Test
  void announcesWorkOfTheJobOnceBeforeItIsSent() throws Exception {
    Path work = directory.resolve("work");
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(work.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n", "b.py", "y = 1\n"));
      Inventory inventory =
          new Inventory(List.of(new InventoryEntry("example.org/r", "r", work.toString(), "HEAD")));
      assertThat(announcements(broker, inventory, 0)).containsExactly(0L);
      assertThat(announcements(broker, inventory, 1)).isEmpty();
      assertThat(announcements(broker, new Inventory(List.of()), 2)).hasSize(1);
    }
  }

  /** How many blobs the topic held at each announcement. */
  private List<Long> announcements(TestKafka broker, Inventory inventory, int day)
      throws Exception {
    List<Long> announcements = new ArrayList<>();
    try (Ingest ingest = ingest(broker, "v1");
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.BLOBS).stream()
              .map(info -> new TopicPartition(Topics.BLOBS, info.partition()))
              .toList();
      ingest.run(
          inventory,
          FIRST_NIGHT + day * DAY,
          () ->
              announcements.add(
                  consumer.endOffsets(partitions).values().stream()
                      .mapToLong(Long::longValue)
                      .sum()));
    }
    return announcements;
  }

  @Test
  void createsTopicsThatKeepTombstonesForThirtyDays() throws Exception {
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Ingest ingest = ingest(broker, "v1");
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(ingest.run(new Inventory(List.of()), FIRST_NIGHT)).isEmpty();
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.MANIFESTS);
      var configuration =
          admin.describeConfigs(List.of(topic)).all().get().values().iterator().next();
      assertThat(configuration.get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(configuration.get("delete.retention.ms").value()).isEqualTo("2592000000");
      assertThat(configuration.get("max.message.bytes").value()).isEqualTo("8388608");
    }
  }

  private RepositoryReport night(TestKafka broker, Path work, int day, String version) {
    InventoryEntry entry = new InventoryEntry("example.org/r", "r", work.toString(), "HEAD");
    try (Ingest ingest = ingest(broker, version)) {
      return ingest.run(new Inventory(List.of(entry)), FIRST_NIGHT + day * DAY).getFirst();
    }
  }

  private Ingest ingest(TestKafka broker, String version) {
    return new Ingest(broker.bootstrapServers(), directory.resolve("data"), version);
  }

  private static void commit(Git git, Map<String, String> files)
      throws IOException, GitAPIException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(
          git.getRepository().getWorkTree().toPath().resolve(file.getKey()), file.getValue());
    }
    git.add().addFilepattern(".").call();
    git.commit().setMessage("test").setAuthor("A", "a@example.org").setSign(false).call();
  }
}
