package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.testing.TestElasticsearch;
import dev.vigil.embedded.testing.TestKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages one by one, a night on services of others, and what the commands say of bad input. */
final class StagesIT {
  @TempDir Path directory;

  @BeforeEach
  void createRepository() throws Exception {
    Files.writeString(directory.resolve("rules.yaml"), NightlyIT.RULE.formatted("Runs text."));
    WorkTree.create(directory.resolve("work")).commit(Map.of("a.py", "eval(x)\n")).close();
  }

  @Test
  void doTogetherWhatANightDoes() throws Exception {
    try (TestKafka kafka = TestKafka.start(directory.resolve("kafka"));
        TestElasticsearch elasticsearch =
            TestElasticsearch.start(directory.resolve("elasticsearch"))) {
      String[] addresses = {
        "--kafka", kafka.bootstrapServers(), "--elasticsearch", elasticsearch.uri().toString()
      };
      CommandProcess.Result healthy = vigil(List.of("doctor", "--json"), addresses);
      assertThat(healthy.status()).describedAs("%s", healthy).isZero();
      assertThat(states(healthy.json())).doesNotContain("PROBLEM");

      String work = directory.resolve("work").toString();
      String rules = directory.resolve("rules.yaml").toString();
      String[] onKafka = {"--kafka", kafka.bootstrapServers()};
      CommandProcess.Result ingest = vigil(List.of("ingest", work, "--rules", rules), onKafka);
      assertThat(ingest.status()).describedAs("%s", ingest).isZero();
      assertThat(ingest.out()).contains("scanned, 1 file to analyse, 1 content new");
      CommandProcess.Result otherRules = vigil(List.of("analyze"), onKafka);
      assertThat(otherRules.status()).isEqualTo(2);
      assertThat(otherRules.err()).contains("run vigil ingest with the same --rules first");
      CommandProcess.Result analyze = vigil(List.of("analyze", "--rules", rules), onKafka);
      assertThat(analyze.status()).describedAs("%s", analyze).isZero();
      CommandProcess.Result index = vigil(List.of("index"), addresses);
      assertThat(index.status()).describedAs("%s", index).isZero();

      CommandProcess.Result night =
          vigil(List.of("nightly", work, "--rules", rules, "--json"), addresses);
      assertThat(night.status()).describedAs("%s", night).isZero();
      assertThat(night.json().at("/repositories/unchanged").asInt()).isEqualTo(1);
      assertThat(night.json().at("/findings/active").asInt()).isEqualTo(1);
      assertThat(directory.resolve(".vigil/kafka")).doesNotExist();
      CommandProcess.Result findings =
          vigil(List.of("findings", "--elasticsearch", elasticsearch.uri().toString(), "--json"));
      assertThat(findings.status()).describedAs("%s", findings).isZero();
      assertThat(findings.json()).hasSize(1);
    }
  }

  @Test
  void applyScansAsTheyCome() throws Exception {
    try (TestKafka kafka = TestKafka.start(directory.resolve("kafka"));
        TestElasticsearch elasticsearch =
            TestElasticsearch.start(directory.resolve("elasticsearch"));
        CommandProcess index =
            CommandProcess.start(
                directory,
                "index",
                "--follow",
                "--kafka",
                kafka.bootstrapServers(),
                "--elasticsearch",
                elasticsearch.uri().toString())) {
      index.awaitMessage("applying scans as they come");
      String[] rules = {
        "--kafka", kafka.bootstrapServers(), "--rules", directory.resolve("rules.yaml").toString()
      };
      String work = directory.resolve("work").toString();
      assertThat(vigil(List.of("ingest", work), rules).status()).isZero();
      assertThat(vigil(List.of("analyze"), rules).status()).isZero();
      String[] asked = {"findings", "--json", "--elasticsearch", elasticsearch.uri().toString()};
      CommandProcess.Result found = CommandProcess.run(directory, asked);
      for (int tries = 30; tries > 0 && found.json().isEmpty(); tries--) {
        found = CommandProcess.run(directory, asked);
      }
      assertThat(found.json()).hasSize(1);
    }
  }

  @Test
  void leaveToTheNightWhatIsNotIndexed() throws Exception {
    try (TestKafka kafka = TestKafka.start(directory.resolve("kafka"))) {
      String[] rules = {
        "--kafka", kafka.bootstrapServers(), "--rules", directory.resolve("rules.yaml").toString()
      };
      String work = directory.resolve("work").toString();
      assertThat(vigil(List.of("ingest", work), rules).status()).isZero();
      assertThat(vigil(List.of("analyze"), rules).status()).isZero();
      CommandProcess.Result night = vigil(List.of("nightly", work, "--json"), rules);
      assertThat(night.status()).describedAs("%s", night).isZero();
      assertThat(night.json().at("/repositories/unchanged").asInt()).isEqualTo(1);
      assertThat(night.json().at("/changes/opened").asInt()).isEqualTo(1);
    }
  }

  @Test
  void saysWhatIsWrongAndWhatToDo() throws Exception {
    String nobody = "127.0.0.1:" + ChildProcess.freePort();
    CommandProcess.Result sick =
        vigil(List.of("doctor", "--kafka", nobody, "--elasticsearch", "http://" + nobody));
    assertThat(sick.status()).isEqualTo(2);
    assertThat(sick.out()).contains("does not answer at " + nobody).contains("start it");

    Files.writeString(directory.resolve("file"), "");
    assertThat(refused("nightly", "work", "--data", "file/below"))
        .contains("cannot use the data directory file/below");
    assertThat(refused("nightly")).contains("no repository given");
    assertThat(refused("nightly", "work", "--kafka", "nonsense")).contains("--kafka is host:port");
    assertThat(refused("nightly", "work", "--elasticsearch", "a b")).contains("--elasticsearch is");
    assertThat(refused("nightly", "work", "--rules", "absent.yaml")).contains("absent.yaml");
    assertThat(refused("nightly", "work", "--wrong")).contains("--wrong");
    assertThat(refused("rebuild", "--data", "absent")).contains("there were no nights");
    assertThat(refused("ingest", "work", "--kafka", nobody)).contains(nobody);
    assertThat(refused("index", "--kafka", nobody, "--elasticsearch", "http://" + nobody))
        .contains("http://" + nobody);
  }

  @Test
  void tellsWhichRepositoryIsNoneAndWhichIsEmpty() throws Exception {
    WorkTree.create(directory.resolve("empty")).close();
    CommandProcess.Result night =
        vigil(List.of("nightly", "work", "absent", "empty", "--rules", "rules.yaml"));
    assertThat(night.status()).isEqualTo(2);
    assertThat(night.out()).contains("1 empty, 1 failed, 1 scanned").contains("no such directory");
  }

  private String refused(String... arguments) throws Exception {
    CommandProcess.Result result = CommandProcess.run(directory, arguments);
    assertThat(result.status()).describedAs("%s", result).isEqualTo(2);
    assertThat(result.err()).doesNotContain("\tat ");
    return result.err();
  }

  private CommandProcess.Result vigil(List<String> arguments, String... more) throws Exception {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return CommandProcess.run(directory, all.toArray(new String[0]));
  }

  private static List<String> states(JsonNode checks) {
    List<String> states = new ArrayList<>();
    checks.forEach(check -> states.add(check.path("state").asText()));
    return states;
  }
}
