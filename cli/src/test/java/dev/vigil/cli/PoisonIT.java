package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content whose analysis takes more memory than the job has ends the job, but not the night. */
final class PoisonIT {
  private static final int FILES = 60;

  @TempDir Path directory;

  @Test
  void recordsTheFileThatEndsTheJobAndAnalysesAllOthers() throws Exception {
    Files.writeString(
        directory.resolve("rules.yaml"),
        """
        rules:
          - id: eval-call
            languages: [python]
            severity: ERROR
            message: Runs text as code.
            pattern: eval(...)
        """);
    Map<String, String> files = new TreeMap<>();
    for (int file = 0; file < FILES; file++) {
      files.put("f" + file + ".py", "eval(x)  # " + file + "\n");
    }
    // Half a million nodes of its syntax tree take more than the heap.
    files.put("poison.py", "eval(x)\n" + ("[" + "0,".repeat(40) + "]\n").repeat(12_000));
    try (WorkTree work = WorkTree.create(directory.resolve("work"))) {
      work.commit(files);
    }
    CommandProcess.Result first = night();
    assertThat(first.status()).describedAs("%s", first).isZero();
    assertThat(first.err()).contains("the analysis (Flink) ended unexpectedly; starting it again");
    assertThat(first.json().at("/files/analysed").asInt()).isEqualTo(FILES);
    assertThat(first.json().at("/files/failed").asInt()).isEqualTo(1);
    assertThat(first.json().at("/findings/active").asInt()).isEqualTo(FILES);
    JsonNode poison = document("poison.py");
    assertThat(poison.toString()).contains("ended twice while analysing this content");
    assertThat(Files.readString(data().resolve("job.log"))).contains("OutOfMemoryError");

    CommandProcess.Result second = night();
    assertThat(second.status()).describedAs("%s", second).isZero();
    assertThat(second.err()).doesNotContain("ended unexpectedly");
    assertThat(second.json().at("/files/failed").asInt()).isEqualTo(1);
  }

  private Path data() {
    return directory.resolve("data");
  }

  private CommandProcess.Result night() throws Exception {
    return CommandProcess.run(
        directory,
        "nightly",
        directory.resolve("work").toString(),
        "--data",
        data().toString(),
        "--rules",
        directory.resolve("rules.yaml").toString(),
        "--job-memory",
        "88m",
        "--json");
  }

  private JsonNode document(String path) throws Exception {
    return new DataContents(data())
        .documents("vigil-files").values().stream()
            .filter(file -> file.at("/file/path").asText().equals(path))
            .findFirst()
            .orElseThrow();
  }
}
