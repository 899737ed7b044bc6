package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed at some stage: the night recovers or the next one completes it. */
final class KilledNightIT {
  private static final int FILES = 200;

  @TempDir Path directory;

  @BeforeEach
  void createRepository() throws Exception {
    Files.writeString(
        directory.resolve("rules.yaml"), NightlyIT.RULE.formatted("Runs text as code."));
    Map<String, String> files = new TreeMap<>();
    for (int file = 0; file < FILES; file++) {
      files.put("f" + file + ".py", "# " + file + "\n" + "eval(x)\n".repeat(5));
    }
    WorkTree.create(directory.resolve("work")).commit(files).close();
  }

  @Test
  void nextNightCompletesOneThatWasKilledAfterIngest() throws Exception {
    List<ProcessHandle> children;
    try (CommandProcess night = CommandProcess.start(directory, nightly())) {
      night.awaitMessage("analysing 1 repository");
      children = night.children();
      night.kill();
    }
    assertThat(children).hasSize(3);
    CommandProcess.Result second = CommandProcess.run(directory, nightly());
    assertThat(second.status()).describedAs("%s", second).isZero();
    assertThat(second.json().at("/repositories/unchanged").asInt()).isEqualTo(1);
    assertThat(second.json().at("/changes/opened").asInt()).isEqualTo(FILES * 5);
    for (ProcessHandle child : children) {
      child.onExit().get(40, TimeUnit.SECONDS);
    }
    assertThat(findings()).hasSize(FILES * 5);
  }

  @Test
  void startsAgainWhatEndsInTheMiddle() throws Exception {
    try (CommandProcess night = CommandProcess.start(directory, nightly())) {
      night.awaitMessage("reading 1 repository");
      kill("job.log.pid");
      night.awaitMessage("the analysis (Flink) ended unexpectedly; starting it again");
      kill("elasticsearch/elasticsearch.log.pid");
      night.awaitMessage("Elasticsearch ended unexpectedly; starting it again");
      kill("kafka/kafka.log.pid");
      CommandProcess.Result result = night.await();
      assertThat(result.status()).describedAs("%s", result).isZero();
      assertThat(result.err()).contains("Kafka ended unexpectedly; starting it again");
      assertThat(result.json().at("/findings/active").asInt()).isEqualTo(FILES * 5);
      assertThat(result.json().at("/changes/opened").asInt()).isEqualTo(FILES * 5);
    }
    CommandProcess.Result next = CommandProcess.run(directory, nightly());
    assertThat(next.status()).describedAs("%s", next).isZero();
    assertThat(next.json().at("/repositories/unchanged").asInt()).isEqualTo(1);
    assertThat(next.json().at("/findings/active").asInt()).isEqualTo(FILES * 5);
  }

  @Test
  void buildsTheSameIndexFromTheTopics() throws Exception {
    assertThat(CommandProcess.run(directory, nightly()).status()).isZero();
    try (WorkTree work = WorkTree.create(directory.resolve("work"))) {
      work.commit(Map.of("f1.py", "", "f2.py", "pass\n", "f3.py", "\n\neval(x)\n"));
    }
    assertThat(CommandProcess.run(directory, nightly()).status()).isZero();
    DataContents contents = new DataContents(directory.resolve("data"));
    Map<String, JsonNode> findings = contents.documents("vigil-findings");
    Map<String, JsonNode> scans = contents.documents("vigil-scans");
    assertThat(findings).hasSize(FILES * 5);
    assertThat(scans).hasSize(2);
    delete(directory.resolve("data/flink"));
    delete(directory.resolve("data/elasticsearch/data"));

    CommandProcess.Result rebuild =
        CommandProcess.run(directory, "rebuild", "--data", directory.resolve("data").toString());
    assertThat(rebuild.status()).describedAs("%s", rebuild).isZero();
    assertThat(contents.documents("vigil-findings")).isEqualTo(findings);
    assertThat(contents.documents("vigil-scans")).isEqualTo(scans);

    CommandProcess.Result next = CommandProcess.run(directory, nightly());
    assertThat(next.status()).describedAs("%s", next).isZero();
    assertThat(next.json().at("/blobsSent").asInt()).isZero();
    assertThat(contents.documents("vigil-findings")).isEqualTo(findings);
  }

  @Test
  void saysWhoHoldsTheDataDirectory() throws Exception {
    try (CommandProcess first = CommandProcess.start(directory, nightly())) {
      first.awaitMessage("reading 1 repository");
      CommandProcess.Result second = CommandProcess.run(directory, nightly());
      assertThat(second.status()).isEqualTo(2);
      assertThat(second.err()).contains("is in use by process ").doesNotContain("\tat ");
      String[] other = nightly();
      other[3] = directory.resolve("other").toString();
      CommandProcess.Result beside = CommandProcess.run(directory, other);
      assertThat(beside.status()).describedAs("%s", beside).isZero();
      assertThat(first.await().status()).isZero();
    }
  }

  private String[] nightly() {
    return new String[] {
      "nightly",
      directory.resolve("work").toString(),
      "--data",
      directory.resolve("data").toString(),
      "--rules",
      directory.resolve("rules.yaml").toString(),
      "--json"
    };
  }

  private void kill(String pidFile) throws Exception {
    String words = Files.readString(directory.resolve("data").resolve(pidFile));
    long pid = Long.parseLong(words.substring(0, words.indexOf(' ')));
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  private Map<String, JsonNode> findings() throws Exception {
    return new DataContents(directory.resolve("data")).documents("vigil-findings");
  }

  private static void delete(Path path) throws Exception {
    try (var files = Files.walk(path)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
