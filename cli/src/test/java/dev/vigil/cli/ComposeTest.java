package dev.vigil.cli;

import static dev.vigil.cli.ComposeFile.list;
import static dev.vigil.cli.ComposeFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.ingest.Inventory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** docker-compose.yml runs what there is: images, commands, addresses, files. */
final class ComposeTest {
  private static final Path PROJECT = Path.of("..");

  /** What each image listens on, as compose starts it here. */
  private static final Map<String, Set<String>> PORTS =
      Map.of(
          "kafka", Set.of("9092", "9093"),
          "elasticsearch", Set.of("9200"),
          "kibana", Set.of("5601"),
          "jobmanager", Set.of("8081"),
          "taskmanager", Set.of("6122"));

  private static final Pattern ADDRESS = Pattern.compile("\\b([a-z][a-z-]*):(\\d{4,5})\\b");
  private static final Pattern SOCKET = Pattern.compile("/dev/tcp/([a-z][a-z-]*)/(\\d+)");

  private static ComposeFile compose;
  private static Map<String, Map<String, Object>> services;

  @BeforeAll
  static void read() throws Exception {
    compose = ComposeFile.read(PROJECT.resolve("docker-compose.yml"));
    services = compose.services();
  }

  @Test
  void runsTheVersionsThatTheBuildTests() throws Exception {
    Map<String, String> expected =
        Map.of(
            "apache/kafka", version("version.kafka"),
            "flink", version("version.flink") + "-java" + version("maven.compiler.release"),
            "docker.elastic.co/elasticsearch/elasticsearch", version("version.elasticsearch"),
            "docker.elastic.co/kibana/kibana", version("version.elasticsearch"));
    Set<String> seen = new HashSet<>();
    services.forEach((name, service) -> {
      String image = text(service, "image");
      int colon = image.lastIndexOf(':');
      String repository = image.substring(0, colon);
      String tag = image.substring(colon + 1);
      seen.add(repository);
      if (repository.equals("eclipse-temurin")) {
        assertThat(tag).as(name).matches("21\\.\\d+\\.\\d+_\\d+-jre");
      } else {
        assertThat(tag).as(name).isEqualTo(expected.get(repository));
      }
    });
    assertThat(seen).containsAll(expected.keySet()).contains("eclipse-temurin");
  }

  @Test
  void runsCommandsThatThereAre() throws Exception {
    List<String> ours = new ArrayList<>();
    for (Map.Entry<String, Map<String, Object>> service : services.entrySet()) {
      List<String> entrypoint = list(service.getValue().get("entrypoint"));
      List<String> command = list(service.getValue().get("command"));
      if (entrypoint.contains(Vigil.class.getName())) {
        ours.add(service.getKey());
        CommandLine.ParseResult parsed =
            new CommandLine(Vigil.class).parseArgs(command.toArray(new String[0]));
        assertThat(parsed.hasSubcommand()).as(service.getKey()).isTrue();
      } else if (text(service.getValue(), "image").startsWith("flink:") && !command.isEmpty()) {
        assertThat(command.getFirst()).isIn("standalone-job", "taskmanager");
      }
    }
    assertThat(ours).containsExactlyInAnyOrder("rules", "ingest", "index");
    List<String> job = list(service("jobmanager").get("command"));
    assertThat(job.subList(0, 2)).containsExactly("standalone-job", "--job-classname");
    assertThat(Class.forName(job.get(2)).getMethod("main", String[].class)).isNotNull();
    assertThat(job.subList(3, job.size()))
        .containsExactly("kafka:9092", list(service("rules").get("command")).getLast());
  }

  @Test
  void waitsOnlyForWhatCanCome() {
    services.forEach((name, service) ->
        map(service.get("depends_on"))
            .forEach((other, how) -> {
              assertThat(services).as(name).containsKey(other);
              switch (text(map(how), "condition")) {
                case "service_healthy" -> assertThat(service(other)).containsKey("healthcheck");
                case "service_completed_successfully" ->
                    assertThat(text(service(other), "restart")).isEqualTo("no");
                default -> assertThat(text(map(how), "condition")).isEqualTo("service_started");
              }
            }));
  }

  @Test
  void looksAfterTheHealthOfWhatKeepsRunning() {
    services.forEach((name, service) -> {
      if (text(service, "restart").equals("no")) {
        assertThat(service).as(name).doesNotContainKey("healthcheck");
        return;
      }
      assertThat(text(service, "restart")).as(name).isEqualTo("unless-stopped");
      Map<String, Object> check = map(service.get("healthcheck"));
      assertThat(list(check.get("test"))).as(name).first().isEqualTo("CMD");
      assertThat(check).as(name).containsKeys("interval", "timeout", "retries", "start_period");
    });
  }

  @Test
  void declaresItsVolumesAndNetworks() throws Exception {
    Set<String> used = new HashSet<>();
    for (Map.Entry<String, Map<String, Object>> service : services.entrySet()) {
      for (String volume : list(service.getValue().get("volumes"))) {
        String source = volume.split(":", -1)[0];
        if (source.startsWith(".")) {
          assertThat(isThereOrBuilt(Path.of(source).normalize())).as(volume).isTrue();
        } else {
          used.add(source);
        }
      }
      for (String network : list(service.getValue().get("networks"))) {
        assertThat(compose.names("networks")).as(service.getKey()).contains(network);
      }
    }
    assertThat(compose.names("volumes")).containsExactlyInAnyOrderElementsOf(used);
  }

  /** Tests may run before the build has put together what it gives to the containers. */
  private static boolean isThereOrBuilt(Path source) throws Exception {
    if (source.getNameCount() == 3 && source.getName(1).toString().equals("target")) {
      String name = source.getName(2).toString();
      String pom = Files.readString(PROJECT.resolve(source.getName(0)).resolve("pom.xml"));
      return name.equals("classes") || pom.contains("${project.build.directory}/" + name + "<");
    }
    return Files.exists(PROJECT.resolve(source));
  }

  @Test
  void namesAddressesThatAreServed() {
    Map<String, Set<String>> named = new TreeMap<>();
    services.forEach((name, service) -> {
      for (String place : List.of("entrypoint", "command")) {
        list(service.get(place)).forEach(text -> addresses(text, named));
      }
      map(service.get("environment"))
          .forEach((key, value) -> addresses(value.toString().replace("//:", "//kafka:"), named));
      list(map(service.get("healthcheck")).get("test")).forEach(text -> addresses(text, named));
    });
    Map<String, Set<String>> wrong = new LinkedHashMap<>(named);
    wrong.remove("localhost");
    wrong
        .entrySet()
        .removeIf(
            entry -> PORTS.getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue()));
    assertThat(wrong).isEmpty();
    assertThat(named).containsKeys("kafka", "elasticsearch", "kibana");
  }

  private static void addresses(String text, Map<String, Set<String>> named) {
    for (Pattern pattern : List.of(ADDRESS, SOCKET)) {
      for (Matcher found = pattern.matcher(text); found.find(); ) {
        named.computeIfAbsent(found.group(1), host -> new HashSet<>()).add(found.group(2));
      }
    }
  }

  @Test
  void opensPortsOnLoopbackOnly() {
    services.forEach((name, service) -> {
      for (String port : list(service.get("ports"))) {
        assertThat(port).as(name).startsWith("127.0.0.1:");
        assertThat(PORTS.get(name)).as(name).contains(port.substring(port.lastIndexOf(':') + 1));
      }
      assertThat(text(service, "network_mode")).as(name).isIn("", "none");
    });
  }

  @Test
  void keepsWhatItWritesOnVolumes() {
    assertThat(mounts("kafka"))
        .contains(text(map(service("kafka").get("environment")), "KAFKA_LOG_DIRS"));
    List<String> ingest = list(service("ingest").get("command"));
    assertThat(mounts("ingest"))
        .contains(ingest.get(ingest.indexOf("--data") + 1))
        .contains(ingest.get(ingest.indexOf("--inventory") + 1));
    Path bundle = Path.of(list(service("rules").get("command")).getLast());
    for (String reader : List.of("rules", "jobmanager")) {
      assertThat(mounts(reader)).contains(String.valueOf(bundle.getParent()));
    }
    String flink = flinkProperties();
    for (String manager : List.of("jobmanager", "taskmanager")) {
      assertThat(flink).contains("checkpointing.dir: file:///var/lib/flink/");
      assertThat(mounts(manager)).contains("/var/lib/flink", "/opt/flink/usrlib");
    }
    for (String path : list(service("permissions").get("entrypoint"))) {
      assertThat(!path.startsWith("/") || mounts("permissions").contains(path)).isTrue();
    }
  }

  private static List<String> mounts(String service) {
    return list(service(service).get("volumes")).stream()
        .map(volume -> volume.split(":", -1)[1])
        .toList();
  }

  @Test
  void configuresTheJobAsItIsTested() {
    assertThat(flinkProperties())
        .contains("pipeline.generic-types: false")
        .contains("state.backend.type: rocksdb")
        .contains("execution.checkpointing.incremental: true")
        .contains("jobmanager.rpc.address: jobmanager");
    Map<String, String> variables = compose.variables();
    assertThat(number(variables, "FLINK_PARALLELISM"))
        .isLessThanOrEqualTo(number(variables, "TASKMANAGERS") * number(variables, "TASK_SLOTS"));
    assertThat(map(service("kafka").get("environment")))
        .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  }

  private static int number(Map<String, String> variables, String name) {
    return Integer.parseInt(Objects.requireNonNull(variables.get(name)));
  }

  private static String flinkProperties() {
    return text(map(service("jobmanager").get("environment")), "FLINK_PROPERTIES");
  }

  @Test
  void documentsEveryVariableAndNoSecret() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(PROJECT.resolve("ops/compose/.env.example"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        documented.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    assertThat(documented).isEqualTo(compose.variables());
    services.values().stream()
        .flatMap(service -> map(service.get("environment")).keySet().stream())
        .forEach(key -> assertThat(key).doesNotContainPattern("(?i)password|secret|token"));
  }

  @Test
  void shipsAnInventoryThatIngestReads() {
    Inventory inventory = Inventory.read(PROJECT.resolve("ops/compose/inventory.yaml"));
    assertThat(inventory.entries()).singleElement().matches(entry -> entry.id().equals("local"));
    assertThat(mounts("ingest")).contains("/repositories");
  }

  private static Map<String, Object> service(String name) {
    return Objects.requireNonNull(services.get(name));
  }

  private static String text(Map<String, Object> map, String key) {
    return Objects.toString(map.get(key), "");
  }

  private static String version(String property) throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(PROJECT.resolve("pom.xml").toFile());
    return pom.getElementsByTagName(property).item(0).getTextContent().strip();
  }
}
