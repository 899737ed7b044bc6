package dev.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.embedded.testing.TestKafka;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.util.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inventories of many repositories: side by side, over any number of partitions, retired. */
final class ManyRepositoriesIT {
  private static final long NIGHT = 1_700_000_000_000L;
  private static final long DAY = 86_400_000L;
  private static final List<String> WRITTEN =
      List.of(Topics.BLOBS, Topics.MANIFESTS, Topics.NIGHTS, Topics.UNREFERENCED);

  @TempDir Path directory;

  @Test
  void sendsTheSameWithAnyNumberOfJobs() throws Exception {
    List<List<RepositoryReport>> reports = new ArrayList<>();
    List<Map<String, Map<String, String>>> contents = new ArrayList<>();
    for (int jobs : new int[] {1, 8}) {
      try (TestKafka broker = TestKafka.start(directory.resolve("broker" + jobs))) {
        IngestSettings settings = new IngestSettings(jobs, OptionalInt.empty(), false);
        Inventory first = repositories(24, 0);
        List<RepositoryReport> all = new ArrayList<>(night(broker, settings, first, 0));
        all.addAll(night(broker, settings, changed(first), 1));
        reports.add(withoutBlobs(all));
        assertThat(all.stream().mapToInt(RepositoryReport::blobsSent).sum())
            .isEqualTo(TopicContents.latest(broker, Topics.BLOBS).size())
            .isEqualTo(TopicContents.records(broker, Topics.BLOBS).size());
        contents.add(contents(broker));
      }
      for (InventoryEntry entry : repositories(24, 1).entries()) {
        FileUtils.delete(Path.of(entry.location()).toFile(), FileUtils.RECURSIVE);
      }
    }
    assertThat(reports.get(1)).isEqualTo(reports.get(0));
    assertThat(contents.get(1)).isEqualTo(contents.get(0));
  }

  /** Who of several repositories sends a content that they share is not determined. */
  private static List<RepositoryReport> withoutBlobs(List<RepositoryReport> reports) {
    return reports.stream()
        .map(report ->
            new RepositoryReport(
                report.id(),
                report.outcome(),
                report.reason(),
                report.sequence(),
                report.empty(),
                report.filesToAnalyse(),
                report.bytesToAnalyse(),
                report.skipped(),
                0))
        .toList();
  }

  private static Map<String, Map<String, String>> contents(TestKafka broker) {
    Map<String, Map<String, String>> contents = new TreeMap<>();
    WRITTEN.forEach(topic -> contents.put(topic, TopicContents.latest(broker, topic)));
    return contents;
  }

  /** Every repository has files of its own, and some that all others have too. */
  private Inventory repositories(int count, int change) throws Exception {
    List<InventoryEntry> entries = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Path repository = directory.resolve("repositories/r" + number + ".git");
      Map<String, String> files = new LinkedHashMap<>();
      for (int file = 0; file < 40; file++) {
        files.put("shared/" + file + ".py", "shared = " + file + "\n");
      }
      files.put("own.py", "own = " + number + "\n");
      files.put("changing.py", "change = " + change + "." + number % 3 + "\n");
      TestRepositories.commit(repository, files);
      String id = "example.org/r" + number;
      entries.add(new InventoryEntry(id, id, repository.toString(), "HEAD"));
    }
    return new Inventory(entries);
  }

  private Inventory changed(Inventory inventory) throws Exception {
    return repositories(inventory.entries().size(), 1);
  }

  @Test
  void keepsARepositoryInOnePartitionOfAnyNumber() throws Exception {
    Inventory inventory = repositories(20, 0);
    IngestSettings seven = new IngestSettings(3, OptionalInt.of(7), false);
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      night(broker, seven, inventory, 0);
      admin
          .describeTopics(Topics.ALL)
          .allTopicNames()
          .get()
          .forEach((name, topic) -> assertThat(topic.partitions()).hasSize(7));
      assertThat(TopicContents.records(broker, Topics.MANIFESTS))
          .hasSize(20)
          .allSatisfy(record ->
              assertThat(record.partition())
                  .isEqualTo(
                      Keys.partition(Keys.repositoryOfManifest(TopicContents.key(record)), 7)));
      assertThat(TopicContents.records(broker, Topics.NIGHTS))
          .hasSize(20)
          .allSatisfy(record ->
              assertThat(record.partition())
                  .isEqualTo(Keys.partition(TopicContents.key(record), 7)));
      assertThat(night(broker, IngestSettings.DEFAULT, inventory, 1))
          .extracting(RepositoryReport::outcome)
          .containsOnly(NightOutcome.UNCHANGED);
      assertThatThrownBy(
              () -> night(broker, new IngestSettings(1, OptionalInt.of(8), false), inventory, 2))
          .isInstanceOf(IngestException.class)
          .hasMessageContaining("vigil.blobs has 7 partitions, not the 8 of --partitions");

      admin.createPartitions(Map.of(Topics.MANIFESTS, NewPartitions.increaseTo(9))).all().get();
      assertThatThrownBy(() -> night(broker, IngestSettings.DEFAULT, inventory, 2))
          .isInstanceOf(IngestException.class)
          .hasMessageContaining("where it does not belong with 9 partitions")
          .hasMessageContaining("delete the topic, the next ingest writes it anew");
      admin.deleteTopics(List.of(Topics.MANIFESTS)).all().get();
      assertThat(night(broker, IngestSettings.DEFAULT, inventory, 2))
          .extracting(RepositoryReport::outcome)
          .containsOnly(NightOutcome.SCANNED);
    }
  }

  @Test
  void refusesTopicsOfDifferentNumbersOfPartitions() throws Exception {
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(Topics.SCANS, 6, (short) 1))).all().get();
      assertThatThrownBy(() -> night(broker, IngestSettings.DEFAULT, repositories(1, 0), 0))
          .isInstanceOf(IngestException.class)
          .hasMessageContaining("vigil.scans 6, vigil.nights 4, vigil.triage 4")
          .hasMessageContaining("must have the same number of partitions");
    }
  }

  @Test
  void retiresManyOnlyIfTold() throws Exception {
    Inventory all = repositories(30, 0);
    Inventory few = new Inventory(all.entries().subList(0, 26));
    IngestSettings retire = new IngestSettings(2, OptionalInt.empty(), true);
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"))) {
      night(broker, IngestSettings.DEFAULT, all, 0);
      Map<String, Map<String, String>> before = contents(broker);
      assertThatThrownBy(() -> night(broker, IngestSettings.DEFAULT, few, 1))
          .isInstanceOf(IngestException.class)
          .hasMessageContaining("does not name 4 of 30 known repositories (example.org/r6, ")
          .hasMessageContaining("--retire");
      assertThat(contents(broker)).isEqualTo(before);

      // A person names one repository: the others stay.
      String one = all.entries().getFirst().location();
      assertThat(night(broker, IngestSettings.DEFAULT, Inventory.of(List.of(one)), 1))
          .extracting(RepositoryReport::outcome)
          .containsExactly(NightOutcome.SCANNED);
      assertThat(night(broker, retire, few, 2))
          .extracting(RepositoryReport::outcome)
          .filteredOn(NightOutcome.RETIRED::equals)
          .hasSize(5);
      // A tenth at most needs no word.
      Inventory fewer = new Inventory(all.entries().subList(0, 24));
      assertThat(night(broker, IngestSettings.DEFAULT, fewer, 3))
          .extracting(RepositoryReport::outcome)
          .filteredOn(NightOutcome.RETIRED::equals)
          .hasSize(2);
    }
  }

  @Test
  void scansARepositoryWithoutACommitAsEmpty() throws Exception {
    Path empty = Files.createDirectories(directory.resolve("empty.git"));
    Git.init().setDirectory(empty.toFile()).setBare(true).call().close();
    Inventory inventory =
        new Inventory(
            List.of(
                new InventoryEntry("local", "local", empty.toString(), "HEAD"),
                new InventoryEntry("remote", "remote", empty.toUri().toString(), "HEAD")));
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"))) {
      assertThat(night(broker, IngestSettings.DEFAULT, inventory, 0))
          .allSatisfy(report -> {
            assertThat(report.outcome()).isEqualTo(NightOutcome.SCANNED);
            assertThat(report.empty()).isTrue();
            assertThat(report.filesToAnalyse()).isZero();
          });
      assertThat(night(broker, IngestSettings.DEFAULT, inventory, 1))
          .extracting(RepositoryReport::outcome)
          .containsOnly(NightOutcome.UNCHANGED);
      TestRepositories.commit(empty, Map.of("a.py", "x = 1\n"));
      assertThat(night(broker, IngestSettings.DEFAULT, inventory, 2))
          .allSatisfy(report -> {
            assertThat(report.outcome()).isEqualTo(NightOutcome.SCANNED);
            assertThat(report.empty()).isFalse();
            assertThat(report.filesToAnalyse()).isEqualTo(1);
          });
    }
  }

  @Test
  void endsAnIngestWhenAnotherBegins() throws Exception {
    Inventory inventory = repositories(3, 0);
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Ingest earlier = ingest(broker, IngestSettings.DEFAULT);
        Ingest later = ingest(broker, IngestSettings.DEFAULT)) {
      assertThat(later.run(inventory, NIGHT)).hasSize(3);
      assertThatThrownBy(() -> earlier.run(changed(inventory), NIGHT + DAY))
          .isInstanceOf(IngestException.class)
          .hasMessageContaining("another ingest began")
          .hasMessageContaining("run one at a time");
    }
  }

  private List<RepositoryReport> night(
      TestKafka broker, IngestSettings settings, Inventory inventory, int day) {
    try (Ingest ingest = ingest(broker, settings)) {
      return ingest.run(inventory, NIGHT + day * DAY);
    }
  }

  private Ingest ingest(TestKafka broker, IngestSettings settings) {
    return new Ingest(broker.bootstrapServers(), directory.resolve("data"), "version", settings);
  }
}
