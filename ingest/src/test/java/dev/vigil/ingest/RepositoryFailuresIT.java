package dev.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.embedded.testing.TestKafka;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.codec.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryFailuresIT {
  private static final long FIRST_NIGHT = 1_700_000_000_000L;
  private static final long DAY = 86_400_000L;

  @TempDir Path directory;

  @Test
  void reportsTheRepositoriesThatFailAndScansTheOthers() throws Exception {
    Path sound = directory.resolve("sound");
    Path broken = directory.resolve("broken");
    Path part = Files.createDirectories(sound.resolve("part"));
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(sound.toFile()).call();
        Git brokenGit = Git.init().setDirectory(broken.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n"));
      commit(brokenGit, Map.of("b.py", "y = 1\n"));
      Files.delete(objectFile(broken, brokenGit.getRepository().resolve("HEAD^{tree}")));

      Map<String, RepositoryReport> reports =
          night(
              broker,
              0,
              entry("nul", "a\0b"),
              entry("part", part.toString()),
              entry("remote", "https://user:secret@127.0.0.1:1/r.git"),
              entry("absent-ref", sound.toString(), "refs/heads/absent"),
              entry("odd-ref", sound.toString(), "a^{b"),
              entry("broken", broken.toString()),
              entry("sound", sound.toString()));

      assertThat(reports.remove("sound"))
          .extracting(RepositoryReport::outcome)
          .isEqualTo(NightOutcome.SCANNED);
      assertThat(reports.values())
          .extracting(RepositoryReport::outcome)
          .containsOnly(NightOutcome.FAILED);
      Map<String, String> reasons = new TreeMap<>();
      reports.forEach((id, report) -> reasons.put(id, report.reason().orElseThrow()));
      assertThat(reasons.get("nul")).isEqualTo("not a path: Nul character not allowed");
      assertThat(reasons.get("part"))
          .isEqualTo("not a Git repository: " + part + "; it is a part of " + sound);
      assertThat(reasons.get("absent-ref")).isEqualTo("no commit named refs/heads/absent");
      assertThat(reasons.get("odd-ref")).contains("a^{b");
      assertThat(reasons.get("broken")).startsWith("the repository is broken: object ");
      assertThat(reasons.get("remote")).startsWith("cannot fetch https://127.0.0.1:1/r.git: ");
      assertThat(allBytes(broker)).doesNotContain("secret");
    }
  }

  @Test
  void fetchesABrokenMirrorAgainAndKeepsASoundOneWhileTheRemoteIsAway() throws Exception {
    Path origin = directory.resolve("origin");
    InventoryEntry entry = entry("r", origin.toUri().toString());
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(origin.toFile()).setInitialBranch("one").call()) {
      commit(git, Map.of("a.py", "x = 1\n"));
      assertThat(scan(broker, 0, entry).outcome()).isEqualTo(NightOutcome.SCANNED);
      Path mirror = onlyChild(directory.resolve("data/mirrors"));
      assertThat(Files.readString(mirror.resolve("config"))).doesNotContain("origin");

      // A process that died in the middle leaves its marker, and anything.
      Files.writeString(mirror.resolve("vigil-fetching"), "");
      delete(mirror.resolve("objects/pack"));
      assertThat(scan(broker, 1, entry).outcome()).isEqualTo(NightOutcome.UNCHANGED);

      // A lock that nobody holds.
      Files.writeString(mirror.resolve("refs/vigil/HEAD.lock"), "");
      commit(git, Map.of("a.py", "x = 2\n"));
      assertThat(scan(broker, 2, entry).blobsSent()).isEqualTo(1);

      // A configuration that was not written to its end.
      Files.writeString(mirror.resolve("config"), "[core");
      assertThat(scan(broker, 3, entry).outcome()).isEqualTo(NightOutcome.UNCHANGED);

      // Damage to what is fetched already.
      try (Stream<Path> packs = Files.list(mirror.resolve("objects/pack"))) {
        for (Path pack : packs.toList()) {
          Files.delete(pack);
        }
      }
      assertThat(scan(broker, 3, entry).outcome()).isEqualTo(NightOutcome.UNCHANGED);

      // The remote's HEAD moves to another branch.
      git.checkout().setCreateBranch(true).setName("two").call();
      commit(git, Map.of("a.py", "x = 3\n"));
      assertThat(scan(broker, 4, entry).blobsSent()).isEqualTo(1);

      Path away = Files.move(origin, directory.resolve("away"));
      assertThat(scan(broker, 5, entry).outcome()).isEqualTo(NightOutcome.FAILED);
      assertThat(mirror.resolve("objects")).isDirectory();
      Files.move(away, origin);
      assertThat(scan(broker, 6, entry).outcome()).isEqualTo(NightOutcome.UNCHANGED);
    }
  }

  @Test
  void keepsTheFilesOfAFolderThatIsBroken() throws Exception {
    Path work = directory.resolve("work");
    InventoryEntry entry = entry("r", work.toString());
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(work.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n", "sub/b.py", "y = 1\n", "sub/deep/c.py", "z = 1\n"));
      assertThat(scan(broker, 0, entry).filesToAnalyse()).isEqualTo(3);
      commit(git, Map.of("a.py", "x = 2\n"));
      Path tree = objectFile(work, git.getRepository().resolve("HEAD:sub"));
      Path aside = Files.move(tree, directory.resolve("aside"));

      RepositoryReport damaged = scan(broker, 1, entry);
      assertThat(damaged.outcome()).isEqualTo(NightOutcome.SCANNED);
      assertThat(damaged.filesToAnalyse()).isEqualTo(1);
      // The folder, and both files that were in it.
      assertThat(damaged.skipped()).isEqualTo(Map.of("broken-tree", 3));
      assertThat(scan(broker, 2, entry).outcome()).isEqualTo(NightOutcome.UNCHANGED);

      Files.move(aside, tree);
      RepositoryReport repaired = scan(broker, 3, entry);
      assertThat(repaired.outcome()).isEqualTo(NightOutcome.SCANNED);
      assertThat(repaired.filesToAnalyse()).isEqualTo(3);
      assertThat(repaired.skipped()).isEmpty();
    }
  }

  @Test
  void removesABlobThatNoManifestNamesForTwoNights() throws Exception {
    Path work = directory.resolve("work");
    InventoryEntry entry = entry("r", work.toString());
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(work.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n", "b.py", "y = 1\n", "c.py", "z = 1\n"));
      night(broker, 0, entry);
      String b = git.getRepository().resolve("HEAD:b.py").name() + ":python";
      String c = git.getRepository().resolve("HEAD:c.py").name() + ":python";
      commit(git, Map.of("b.py", "y = 2\n", "c.py", "z = 2\n"));
      night(broker, 1, entry);
      assertThat(TopicContents.latest(broker, Topics.UNREFERENCED).keySet())
          .containsExactlyInAnyOrder(b, c);
      commit(git, Map.of("c.py", "z = 1\n"));
      RepositoryReport again = scan(broker, 2, entry);
      assertThat(again.blobsSent()).isEqualTo(1);
      assertThat(TopicContents.latest(broker, Topics.BLOBS)).containsKeys(b, c);
      night(broker, 3, entry);

      assertThat(TopicContents.latest(broker, Topics.BLOBS))
          .doesNotContainKey(b)
          .containsKey(c)
          .hasSize(4);
      assertThat(TopicContents.latest(broker, Topics.UNREFERENCED))
          .doesNotContainKeys(b, c)
          .hasSize(1);
      night(broker, 4, entry);
      assertThat(TopicContents.latest(broker, Topics.BLOBS)).containsKey(c).hasSize(3);

      night(broker, 5);
      night(broker, 6, entry("other", work.toString()));
      assertThat(TopicContents.latest(broker, Topics.UNREFERENCED)).isEmpty();
    }
  }

  @Test
  void scansAgainWhereTheManifestCannotBeRead() throws Exception {
    Path work = directory.resolve("work");
    InventoryEntry entry = entry("r", work.toString());
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"));
        Git git = Git.init().setDirectory(work.toFile()).call()) {
      commit(git, Map.of("a.py", "x = 1\n"));
      long first = scan(broker, 0, entry).sequence();
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers()),
              new ByteArraySerializer(),
              new ByteArraySerializer())) {
        int partition = partitionOf(broker, Topics.MANIFESTS, "r#0");
        producer
            .send(
                new ProducerRecord<>(
                    Topics.MANIFESTS,
                    partition,
                    "r#0".getBytes(StandardCharsets.UTF_8),
                    "garbage".getBytes(StandardCharsets.UTF_8)))
            .get();
      }

      RepositoryReport report = scan(broker, 0, entry);

      assertThat(report.outcome()).isEqualTo(NightOutcome.SCANNED);
      assertThat(report.sequence()).isGreaterThan(first);
      assertThat(TopicContents.latest(broker, Topics.DEAD_LETTERS)).hasSize(1);
      assertThat(scan(broker, 1, entry).outcome()).isEqualTo(NightOutcome.UNCHANGED);
    }
  }

  private static Path onlyChild(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList().getFirst();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static InventoryEntry entry(String id, String location) {
    return entry(id, location, "HEAD");
  }

  private static InventoryEntry entry(String id, String location, String ref) {
    return new InventoryEntry(id, id, location, ref);
  }

  private RepositoryReport scan(TestKafka broker, int day, InventoryEntry entry) {
    return night(broker, day, entry).values().iterator().next();
  }

  private Map<String, RepositoryReport> night(
      TestKafka broker, int day, InventoryEntry... entries) {
    Map<String, RepositoryReport> reports = new TreeMap<>();
    try (Ingest ingest =
        new Ingest(broker.bootstrapServers(), directory.resolve("data"), "version")) {
      ingest
          .run(new Inventory(List.of(entries)), FIRST_NIGHT + day * DAY)
          .forEach(report -> reports.put(report.id(), report));
    }
    return reports;
  }

  private static Path objectFile(Path work, ObjectId id) {
    return work.resolve(".git/objects")
        .resolve(id.name().substring(0, 2))
        .resolve(id.name().substring(2));
  }

  private static void commit(Git git, Map<String, String> files)
      throws IOException, GitAPIException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = git.getRepository().getWorkTree().toPath().resolve(file.getKey());
      Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
      Files.writeString(path, file.getValue());
    }
    git.add().addFilepattern(".").call();
    git.commit().setMessage("test").setAuthor("A", "a@example.org").setSign(false).call();
  }

  private static String allBytes(TestKafka broker) {
    StringBuilder text = new StringBuilder();
    for (String topic : Topics.ALL) {
      for (ConsumerRecord<byte[], byte[]> record : TopicContents.records(broker, topic)) {
        text.append(new String(record.key(), StandardCharsets.ISO_8859_1));
        if (record.value() != null) {
          text.append(new String(record.value(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return text.toString();
  }

  private static int partitionOf(TestKafka broker, String topic, String key) {
    return TopicContents.records(broker, topic).stream()
        .filter(record -> key.equals(new String(record.key(), StandardCharsets.UTF_8)))
        .findFirst()
        .orElseThrow()
        .partition();
  }
}
