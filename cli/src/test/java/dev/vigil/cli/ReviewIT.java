package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.embedded.EmbeddedKafka;
import dev.vigil.index.DocumentIds;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.query.RepositorySearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review from the index is, to the byte, the one of the scan in the topic. */
final class ReviewIT {
  private static final Map<String, String> FIRST =
      Map.of(
          "app/shell.py",
          """
          import subprocess

          def run(name):
              subprocess.run("ls " + name, shell=True)
              subprocess.run(["ls", name])
              subprocess.run("ls " + name, shell=True)  # nosec B602 - only the administrator calls it
              eval(
                  name
              )
          """,
          "app/query.py",
          """
          import sqlite3

          def find(connection, name):
              connection.execute("SELECT * FROM t WHERE n = ?", (name,))
              assert name
              assert name; assert connection
              return sqlite3.connect("a").execute("SELECT * FROM t WHERE n = " + name)
          """,
          "app/broken.py",
          "import os\n\ndef f(x y):\n    return x\n\nos.system(input())\n",
          "tests/test_app.py",
          "import hashlib\n\ndef test():\n    assert hashlib.md5(b'').hexdigest()\n",
          "app/Run.java",
          """
          import java.sql.PreparedStatement;

          final class Run {
            void run(String name, java.sql.Connection connection) throws Exception {
              Runtime.getRuntime().exec("ls " + name);
              PreparedStatement all = connection.prepareStatement("SELECT * FROM t WHERE n = ?");
            }
          }
          """,
          "logo.png",
          "\u0000\u0001\u0002");

  /** A finding is fixed, one comes back under another path, a file no longer parses. */
  private static final Map<String, String> SECOND =
      Map.of(
          "app/shell.py",
          "",
          "app/other.py",
          FIRST.get("app/shell.py"),
          "app/query.py",
          "def find(connection, name:\n    eval(name)\n",
          "tests/test_app.py",
          "def test():\n    pass\n");

  @TempDir Path directory;

  @Test
  void givesTheSameFromTheIndexAndFromTheTopic() throws Exception {
    Path work = directory.resolve("work");
    try (WorkTree tree = WorkTree.create(work)) {
      tree.commit(FIRST);
      Path other = directory.resolve("other");
      try (WorkTree second = WorkTree.create(other)) {
        second.commit(Map.of("a.py", "eval(input())\n"));
        night(work, other);
        JsonNode review = assertSame(work);
        assertScanAgrees(work, List.of());
        assertScanAgrees(work, List.of("app/query.py"));
        assertThat(review.path("findings").asInt()).isGreaterThan(3);
        assertThat(review.findValues("suppressed").stream().mapToInt(JsonNode::size).sum())
            .isPositive();
        assertThat(review.findValues("sites").stream().mapToInt(JsonNode::size).sum())
            .isGreaterThan(1);
        assertThat(review.path("not_seen").size()).isGreaterThan(1);
        decide(review.findValuesAsText("fingerprint").getFirst());
        assertThat(assertSame(work).toString()).contains("accepted-risk by ann");
        tree.commit(SECOND);
        night(work, other);
        assertThat(assertSame(work)).isNotEqualTo(review);
      }
    }
    CommandProcess.Result current = review("--data", data(), "work");
    forgetLayout();
    assertThat(review("--data", data(), "work").out()).isEqualTo(current.out()).isNotEmpty();
    assertThat(review("--data", data(), "nothing").err())
        .isEqualTo(fromTopic("nothing").err())
        .contains("there is no scan of a repository nothing; there are: [");
  }

  private void decide(String fingerprint) throws Exception {
    CommandProcess.Result decided =
        CommandProcess.run(
            directory,
            "triage",
            fingerprint,
            "--data",
            data(),
            "--decision",
            "accepted-risk",
            "--author",
            "ann",
            "--until",
            "2999-12-31",
            "--reason",
            "internal");
    assertThat(decided.status()).as("%s", decided).isZero();
  }

  /** Leaves an index as an earlier version wrote it. */
  private void forgetLayout() {
    try (EmbeddedElasticsearch node =
            EmbeddedElasticsearch.start(Path.of(data()).resolve("elasticsearch"));
        Index index = new Index(node.uri())) {
      Store repositories = index.store(IndexName.REPOSITORIES);
      List<String> ids = new ArrayList<>();
      new RepositorySearch(index).each(repository -> ids.add(DocumentIds.of(repository.id())));
      Map<String, JsonObject> changed = new TreeMap<>();
      repositories
          .get(ids)
          .forEach((id, document) -> {
            JsonObject vigil = document.source().object("vigil");
            vigil.remove("layout");
            changed.put(id, document.source().copy().put("vigil", vigil));
          });
      assertThat(changed).hasSize(2);
      repositories.put(changed);
    }
  }

  private JsonNode assertSame(Path work) throws Exception {
    String name = work.getFileName().toString();
    List<List<String>> reviews =
        List.of(
            List.of(name),
            List.of(name, "--json"),
            List.of(name, "--language", "java"),
            List.of(name, "app/query.py", "--json"),
            List.of(name, "app/Run.java"));
    for (List<String> review : reviews) {
      CommandProcess.Result indexed =
          review(
              Stream.concat(Stream.of("--data", data()), review.stream()).toArray(String[]::new));
      assertThat(indexed.status()).as("%s", indexed).isZero();
      assertThat(indexed.out())
          .as("%s", review)
          .isEqualTo(fromTopic(review.toArray(String[]::new)).out());
    }
    return review("--data", data(), name, "--json").json();
  }

  /** A scan of the clean work tree says what the night says, in both formats. */
  private void assertScanAgrees(Path work, List<String> path) throws Exception {
    String name = work.getFileName().toString();
    String scanned = path.isEmpty() ? work.toString() : work.resolve(path.getFirst()).toString();
    for (String format : List.of("review", "review-json")) {
      List<String> review = new ArrayList<>(List.of("--data", data(), name));
      review.addAll(path);
      if (format.endsWith("json")) {
        review.add("--json");
      }
      CommandProcess.Result result =
          CommandProcess.run(directory, "scan", "--format", format, scanned);
      assertThat(result.out()).as("%s", result.err()).isNotEmpty();
      String indexed = review(review.toArray(String[]::new)).out();
      if (format.endsWith("json")) {
        assertThat(result.json().get(0)).isEqualTo(new ObjectMapper().readTree(indexed));
      } else {
        assertThat(result.out()).isEqualTo(indexed);
      }
    }
  }

  private CommandProcess.Result fromTopic(String... arguments) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(Path.of(data()).resolve("kafka"))) {
      return review(
          Stream.concat(Stream.of("--kafka", broker.bootstrapServers()), Stream.of(arguments))
              .toArray(String[]::new));
    }
  }

  private CommandProcess.Result review(String... arguments) throws Exception {
    return CommandProcess.run(
        directory, Stream.concat(Stream.of("review"), Stream.of(arguments)).toArray(String[]::new));
  }

  private void night(Path... repositories) throws Exception {
    CommandProcess.Result night =
        CommandProcess.run(
            directory,
            Stream.concat(
                    Stream.of("nightly", "--data", data()),
                    Stream.of(repositories).map(Path::toString))
                .toArray(String[]::new));
    assertThat(night.status()).as("%s", night).isZero();
  }

  private String data() {
    return directory.resolve("data").toString();
  }
}
