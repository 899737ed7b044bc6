package dev.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.embedded.testing.TestKafka;
import dev.vigil.schemas.codec.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of very many files, in a process of its own with a small heap. */
final class LargeRepositoryIT {
  private static final int FILES = 200_000;
  private static final String HEAP = "-Xmx128m";

  @TempDir Path directory;

  @Test
  void readsASnapshotOfManyFilesInASmallHeap() throws Exception {
    Path repository = directory.resolve("large.git");
    Map<String, String> files = new TreeMap<>();
    for (int number = 0; number < FILES; number++) {
      files.put(
          "src/package%03d/module%02d/some_file_name_%06d.py"
              .formatted(number / 1000, number / 100 % 10, number),
          "value = " + number + "\n");
    }
    TestRepositories.commit(repository, files);
    try (TestKafka broker = TestKafka.start(directory.resolve("broker"))) {
      assertThat(ingest(broker, repository, 0)).isEqualTo("SCANNED 200000 files, 200000 sent");
      assertThat(TopicContents.records(broker, Topics.MANIFESTS)).hasSizeGreaterThan(30);
      assertThat(ingest(broker, repository, 1)).isEqualTo("UNCHANGED 200000 files, 0 sent");

      // A tenth of the files leaves, the others stay.
      files.entrySet().removeIf(file -> file.getValue().endsWith("1\n"));
      files.put("src/new.py", "new = 1\n");
      TestRepositories.commit(repository, files);
      assertThat(ingest(broker, repository, 2)).isEqualTo("SCANNED 180001 files, 1 sent");
      assertThat(TopicContents.latest(broker, Topics.UNREFERENCED)).hasSize(20_000);
      assertThat(list(directory.resolve("data/manifests"))).isEmpty();
    }
  }

  private static List<String> list(Path folder) throws Exception {
    try (var children = Files.list(folder)) {
      return children.map(Path::toString).toList();
    }
  }

  private String ingest(TestKafka broker, Path repository, int day) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                IngestProcess.class.getName(),
                broker.bootstrapServers(),
                directory.resolve("data").toString(),
                repository.toString(),
                Integer.toString(day))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).describedAs(out).isZero();
    return out.strip();
  }

  /** Ingests one repository. */
  static final class IngestProcess {
    private IngestProcess() {}

    /** Broker, data directory, repository, day. */
    public static void main(String[] arguments) throws Exception {
      Path data = Files.createDirectories(Path.of(arguments[1]));
      try (Ingest ingest = new Ingest(arguments[0], data, "version")) {
        InventoryEntry entry = new InventoryEntry("large", "large", arguments[2], "HEAD");
        long night = 1_700_000_000_000L + 86_400_000L * Integer.parseInt(arguments[3]);
        RepositoryReport report = ingest.run(new Inventory(List.of(entry)), night).getFirst();
        System.out.println(
            report.outcome()
                + " "
                + report.filesToAnalyse()
                + " files, "
                + report.blobsSent()
                + " sent");
      }
    }
  }
}
