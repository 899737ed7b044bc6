package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.schemas.codec.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights over one repository, by the command itself on real services. */
final class NightlyIT {
  static final String RULE =
      """
      rules:
        - id: eval-call
          languages: [python]
          severity: ERROR
          message: %s
          pattern-regex: \\beval\\([a-z]*\\)
          metadata:
            area: injection
            cwe: ["CWE-95: Eval injection"]
            risk: Code of others runs.
            solution: Parse instead.
            references: [https://docs.python.org/3/library/functions.html#eval]
            known-limits: None.
      """;

  @TempDir Path directory;

  @Test
  void followsFindingsFromNightToNight() throws Exception {
    Files.writeString(directory.resolve("rules.yaml"), RULE.formatted("Runs text as code."));
    try (WorkTree work = WorkTree.create(directory.resolve("work"))) {
      work.commit(
          Map.of(
              "kept.py", "eval(kept)\n",
              "gone.py", "eval(gone)\n",
              "work.py", "eval(moved)\neval(corrected)\n"));
      JsonNode first = night(work);
      assertThat(first.at("/repositories/scanned").asInt()).isEqualTo(1);
      assertThat(first.at("/blobsSent").asInt()).isEqualTo(3);
      assertThat(first.at("/files/analysed").asInt()).isEqualTo(3);
      assertThat(first.at("/changes/opened").asInt()).isEqualTo(4);
      assertThat(first.at("/findings/severity/HIGH").asInt()).isEqualTo(4);
      assertThat(first.at("/findings/area/injection").asInt()).isEqualTo(4);
      Map<String, JsonNode> before = byCode(findings());
      assertThat(before)
          .containsOnlyKeys("eval(kept)", "eval(gone)", "eval(moved)", "eval(corrected)");

      work.commit(
          Map.of("gone.py", "", "work.py", "import ast\neval(moved)\nast.literal_eval(x)\n"));
      JsonNode second = night(work);
      assertThat(second.at("/blobsSent").asInt()).isEqualTo(1);
      assertThat(second.at("/changes/opened").asInt()).isZero();
      assertThat(second.at("/changes/fixed").asInt()).isEqualTo(1);
      assertThat(second.at("/changes/removed").asInt()).isEqualTo(1);
      assertThat(second.at("/findings/active").asInt()).isEqualTo(2);
      Map<String, JsonNode> after = byCode(findings());
      assertThat(statuses(after))
          .isEqualTo(
              Map.of(
                  "eval(kept)", "open",
                  "eval(moved)", "open",
                  "eval(gone)", "removed",
                  "eval(corrected)", "fixed"));
      JsonNode moved = Objects.requireNonNull(after.get("eval(moved)"));
      JsonNode unmoved = Objects.requireNonNull(before.get("eval(moved)"));
      assertThat(moved.at("/vigil/fingerprint")).isEqualTo(unmoved.at("/vigil/fingerprint"));
      assertThat(moved.at("/vigil/first_seen")).isEqualTo(unmoved.at("/vigil/first_seen"));
      assertThat(moved.at("/vigil/line/start").asInt()).isEqualTo(2);
      assertThat(new DataContents(data()).documents("vigil-findings").values())
          .containsExactlyInAnyOrderElementsOf(after.values());
      Map<String, Long> offsets = new DataContents(data()).offsets();
      String job = Files.readString(data().resolve("job.log.pid"));

      JsonNode third = night(work);
      assertThat(third.at("/repositories/unchanged").asInt()).isEqualTo(1);
      assertThat(third.at("/changes/opened").asInt()).isZero();
      assertThat(third.at("/findings/active").asInt()).isEqualTo(2);
      assertThat(new DataContents(data()).offsets()).isEqualTo(offsets);
      // Nothing was sent to the job: it did not run.
      assertThat(data().resolve("job.log.pid")).hasContent(job);

      assertThat(review(work, "python").out()).contains("work.py");
      CommandProcess.Result none = review(work, "java");
      assertThat(none.status()).isEqualTo(2);
      assertThat(none.err()).contains("no file of --language java; there are: [python]");

      Files.writeString(directory.resolve("rules.yaml"), RULE.formatted("Changed."));
      JsonNode fourth = night(work);
      assertThat(fourth.at("/repositories/scanned").asInt()).isEqualTo(1);
      assertThat(fourth.at("/blobsSent").asInt()).isZero();
      assertThat(fourth.at("/files/analysed").asInt()).isEqualTo(2);
      assertThat(fourth.at("/changes/opened").asInt()).isZero();
      assertThat(fourth.at("/findings/active").asInt()).isEqualTo(2);
      Map<String, Long> analysedAgain = new DataContents(data()).offsets();
      offsets.merge(Topics.SCANS, 1L, Long::sum);
      // Tombstones of the two contents that no manifest has named for two nights.
      offsets.merge(Topics.BLOBS, 2L, Long::sum);
      assertThat(analysedAgain).containsEntry(Topics.SCANS, offsets.get(Topics.SCANS));
      assertThat(analysedAgain).containsEntry(Topics.BLOBS, offsets.get(Topics.BLOBS));
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private JsonNode night(WorkTree work) throws Exception {
    CommandProcess.Result result =
        CommandProcess.run(
            directory,
            "nightly",
            work.path().toString(),
            "--data",
            data().toString(),
            "--rules",
            directory.resolve("rules.yaml").toString(),
            "--json");
    assertThat(result.status()).describedAs("%s", result).isZero();
    return result.json();
  }

  private CommandProcess.Result review(WorkTree work, String language) throws Exception {
    return CommandProcess.run(
        directory,
        "review",
        work.path().getFileName().toString(),
        "--data",
        data().toString(),
        "--language",
        language);
  }

  private List<JsonNode> findings() throws Exception {
    CommandProcess.Result result =
        CommandProcess.run(
            directory, "findings", "--data", data().toString(), "--status", "all", "--json");
    assertThat(result.status()).describedAs("%s", result).isZero();
    List<JsonNode> findings = new ArrayList<>();
    result.json().forEach(findings::add);
    return findings;
  }

  private static Map<String, JsonNode> byCode(List<JsonNode> findings) {
    Map<String, JsonNode> byCode = new TreeMap<>();
    findings.forEach(finding -> byCode.put(finding.at("/vigil/excerpt").asText(), finding));
    return byCode;
  }

  private static Map<String, String> statuses(Map<String, JsonNode> findings) {
    Map<String, String> statuses = new TreeMap<>();
    findings.forEach(
        (code, finding) -> statuses.put(code, finding.at("/vulnerability/status").asText()));
    return statuses;
  }
}
