package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.embedded.EmbeddedKafka;
import dev.vigil.ingest.TopicReader;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile content does not stop a night; each file of it is accounted for. */
final class HostileRepositoryIT {
  @TempDir Path directory;

  @Test
  void completesAndTellsWhatBecameOfEachFile() throws Exception {
    Path repository = directory.resolve("hostile.git");
    HostileRepository.create(repository);
    Files.writeString(directory.resolve("rules.yaml"), NightlyIT.RULE.formatted("Runs text."));
    Path data = directory.resolve("data");
    CommandProcess.Result result =
        CommandProcess.run(
            directory,
            "nightly",
            repository.toString(),
            "--data",
            data.toString(),
            "--rules",
            directory.resolve("rules.yaml").toString());
    assertThat(result.status()).describedAs("%s", result).isZero();

    Map<String, ScannedFile> files = files(data);
    Map<String, String> skipped = new TreeMap<>();
    files.forEach((path, file) -> {
      if (file.getStatus() == FileStatus.SKIPPED) {
        skipped.put(path, Objects.requireNonNull(file.getReason()).split(":", -1)[0]);
      }
    });
    assertThat(skipped)
        .isEqualTo(
            Map.of(
                "corrupt.py", "broken-object",
                "etc", "symlink",
                "line.py", "too-large",
                "missing.py", "broken-object",
                "module", "submodule",
                "passwd.py", "symlink",
                "sparse.py", "too-large"));
    for (String deep : List.of("open.py", "closed.py")) {
      ScannedFile file = Objects.requireNonNull(files.get(deep));
      assertThat(file.getStatus()).isIn(FileStatus.ANALYSED, FileStatus.PARTIAL);
      assertThat(file.getReason() == null).isEqualTo(file.getStatus() == FileStatus.ANALYSED);
    }
    assertThat(files.keySet())
        .contains("..", "../../escape.py", "new\nline.py", "b\\xff.py", "\ud83d\ude00.py")
        .hasSize(skipped.size() + 13);
    assertThat(excerpts(data))
        .containsExactlyInAnyOrder(
            "eval(sound)",
            "eval(line)",
            "eval(brackets)",
            "eval(nul)",
            "eval(open)",
            "eval(closed)",
            "eval(newline)",
            "eval(escape)",
            "eval(red)",
            "eval(emoji)",
            "eval(name)",
            "eval(invalid)");

    CommandProcess.Result listed =
        CommandProcess.run(directory, "findings", "--data", data.toString());
    assertThat(listed.status()).isZero();
    assertThat(listed.out()).contains("new\\u{a}line.py:1").doesNotContain("\u001b");
  }

  private static List<String> excerpts(Path data) throws Exception {
    return new DataContents(data)
        .documents("vigil-findings").values().stream()
            .map(finding -> finding.at("/vigil/excerpt").asText())
            .map(excerpt ->
                excerpt.startsWith("…") ? excerpt.substring(excerpt.lastIndexOf(' ') + 1) : excerpt)
            .toList();
  }

  private static Map<String, ScannedFile> files(Path data) {
    MessageCodec<ScanResult> scans = new MessageCodec<>(ScanResult.getClassSchema());
    Map<String, ScannedFile> files = new TreeMap<>();
    try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("kafka"));
        TopicReader reader = new TopicReader(broker.bootstrapServers())) {
      reader.readAll(
          Topics.SCANS,
          record -> {
            try {
              scans
                  .decode(record.value())
                  .getFiles()
                  .forEach(file -> files.put(file.getPath(), file));
            } catch (MessageDecodingException e) {
              throw new AssertionError(e);
            }
          });
    }
    return files;
  }
}
