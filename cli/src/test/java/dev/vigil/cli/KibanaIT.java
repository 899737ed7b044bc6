package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.embedded.testing.TestElasticsearch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every panel of the dashboard over what two nights left in a real Elasticsearch. */
final class KibanaIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULES =
      """
      rules:
        - id: eval-call
          languages: [python]
          severity: ERROR
          message: Runs text as code.
          pattern: eval($X)
          metadata: {area: injection, cwe: ["CWE-95: Eval injection"], risk: Code of others runs.,
            solution: Parse instead., references: ["https://cwe.mitre.org"], known-limits: None.}
        - id: password-logged
          languages: [python]
          severity: WARNING
          message: Logs a password.
          pattern: log.info(password)
          metadata: {area: data-exposure, cwe: ["CWE-532: Log"], risk: Others read it.,
            solution: Leave it out., references: ["https://cwe.mitre.org"], known-limits: None.}
        - id: constant-log
          languages: [python]
          severity: INFO
          message: Logs a constant.
          pattern: log.info("...")
          metadata: {kind: evidence, area: data-exposure, site: log call, observation: a constant,
            contradicted-by: [password-logged], cwe: ["CWE-532: Log"], risk: None.,
            solution: None., references: ["https://cwe.mitre.org"], known-limits: None.}
      """;

  @TempDir static Path directory;
  private static TestElasticsearch elasticsearch;
  private static KibanaObjects kibana;

  /** The times of the nights, in order. */
  private static List<String> nights;

  @BeforeAll
  static void scanTwoNights() throws Exception {
    kibana = new KibanaObjects(Path.of("../ops/kibana/vigil.ndjson"));
    elasticsearch = TestElasticsearch.start(directory.resolve("elasticsearch"));
    Files.writeString(directory.resolve("rules.yaml"), RULES);
    Files.writeString(
        directory.resolve("inventory.yaml"),
        "[{id: example.org/shop, name: shop, path: shop}, {id: example.org/bank, name: bank, path:"
            + " bank}]");
    try (WorkTree shop = WorkTree.create(directory.resolve("shop"));
        WorkTree bank = WorkTree.create(directory.resolve("bank"))) {
      shop.commit(
          Map.of(
              "a.py", "eval(a)\neval(b)\n",
              "login.py", "log.info(password)\nlog.info(\"fine\")\n",
              "CODEOWNERS", "*.py @web\n",
              "logo.png", "\0\0\0"));
      bank.commit(Map.of("pay.py", "eval(c)\neval(d)  # nosemgrep\neval(f)\n"));
      night();
      shop.commit(Map.of("a.py", "eval(a)\n", "new.py", "eval(e)\n"));
      night();
      dismiss(fingerprint("pay.py", 3));
    }
    post("_refresh", "");
    nights =
        new ArrayList<>(
            new TreeSet<>(
                keys(
                    post(
                        "vigil-scans/_search",
                        "{\"aggs\": {\"n\": {\"terms\": {\"field\": \"@timestamp\"}}}}"))));
    assertThat(nights).hasSize(2);
  }

  private static void night() throws Exception {
    CommandProcess.Result night =
        CommandProcess.run(
            directory,
            "nightly",
            "--inventory",
            "inventory.yaml",
            "--rules",
            "rules.yaml",
            "--elasticsearch",
            elasticsearch.uri().toString());
    assertThat(night.status()).as("%s", night).isZero();
  }

  private static String fingerprint(String path, int line) throws Exception {
    String uri = elasticsearch.uri().toString();
    CommandProcess.Result found =
        CommandProcess.run(
            directory,
            "findings",
            "--elasticsearch",
            uri,
            "--status",
            "all",
            "--path",
            path,
            "--json");
    for (JsonNode finding : found.json()) {
      if (finding.at("/vigil/line/start").asInt() == line) {
        return finding.at("/vigil/fingerprint").asText();
      }
    }
    throw new AssertionError(found);
  }

  private static void dismiss(String fingerprint) throws Exception {
    String uri = elasticsearch.uri().toString();
    CommandProcess.Result triage =
        CommandProcess.run(
            directory,
            "triage",
            fingerprint.substring(0, 12),
            "--decision",
            "accepted-risk",
            "--reason",
            "only in tests",
            "--until",
            "2999-12-31",
            "--elasticsearch",
            uri);
    assertThat(triage.status()).as("%s", triage).isZero();
    assertThat(triage.out()).contains("accepted-risk: bank pay.py:3 HIGH open eval-call");
    CommandProcess.Result dismissed =
        CommandProcess.run(directory, "findings", "--elasticsearch", uri, "--triage", "dismissed");
    assertThat(dismissed.out())
        .contains("bank pay.py:3 HIGH open")
        .contains("decided: accepted-risk by ")
        .contains(", until 2999-12-31: only in tests");
  }

  private static List<String> keys(JsonNode answer) {
    List<String> keys = new ArrayList<>();
    answer.at("/aggregations/n/buckets").forEach(bucket -> keys.add(bucket.path("key").asText()));
    return keys;
  }

  @AfterAll
  static void stop() {
    elasticsearch.close();
  }

  @Test
  void asksOnlyForFieldsThatAreMappedForIt() throws Exception {
    Map<String, JsonNode> mapped = new TreeMap<>();
    for (String index : kibana.dataViews().values()) {
      mapped.put(index, post(index + "/_field_caps?fields=*", "").path("fields"));
    }
    for (KibanaPanel panel : kibana.panels().values()) {
      JsonNode fields = Objects.requireNonNull(mapped.get(panel.index()));
      for (String field : panel.fields()) {
        assertThat(type(fields, field)).as("%s of panel %s", field, panel.id()).isNotEmpty();
      }
      for (String column : panel.columns("date_histogram")) {
        assertThat(type(fields, panel.field(column))).as(panel.id()).isEqualTo("date");
      }
      for (String column : panel.columns("terms")) {
        assertThat(type(fields, panel.field(column))).as(panel.id()).isEqualTo("keyword");
      }
      for (String column : panel.columns("sum")) {
        assertThat(type(fields, panel.field(column))).as(panel.id()).isIn("integer", "long");
      }
    }
    Map<String, String> controls = kibana.controls();
    assertThat(controls).hasSize(7);
    controls.forEach((field, index) ->
        assertThat(type(Objects.requireNonNull(mapped.get(index)), field)).isEqualTo("keyword"));
    for (JsonNode view : kibana.objects()) {
      String time = view.at("/attributes/timeFieldName").asText("");
      if (!time.isEmpty()) {
        String index = view.at("/attributes/title").asText();
        assertThat(type(Objects.requireNonNull(mapped.get(index)), time)).isEqualTo("date");
      }
    }
  }

  /** The type of a field that can be searched and aggregated; empty if there is none. */
  private static String type(JsonNode fields, String name) {
    for (Map.Entry<String, JsonNode> type : fields.path(name).properties()) {
      if (type.getValue().path("aggregatable").asBoolean()
          && type.getValue().path("searchable").asBoolean()) {
        return type.getKey();
      }
    }
    return "";
  }

  @Test
  void showsWhatTheNightsFound() throws Exception {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    for (KibanaPanel panel : kibana.panels().values()) {
      JsonNode answer = post(panel.index() + "/_search", panel.search().toString());
      shown.put(panel.id(), table(panel, panel.rows(answer)));
    }
    assertThat(shown).isEqualTo(expected());
  }

  private static Map<String, List<String>> expected() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    expected.put("active", List.of("4"));
    expected.put("severe", List.of("3"));
    expected.put("unknown", List.of("0"));
    expected.put("fixed", List.of("1"));
    expected.put("suppressed", List.of("1"));
    expected.put("dismissed", List.of("1"));
    expected.put("repositories", List.of("2"));
    expected.put("severity-age", List.of("HIGH 3", "MEDIUM 1"));
    expected.put("area-severity", List.of("injection HIGH 3", "data-exposure MEDIUM 1"));
    expected.put("changes", List.of("7 1 0 0"));
    expected.put("repository-time", List.of("example.org/bank 3", "example.org/shop 3"));
    expected.put("top-rules", List.of("eval-call HIGH 3", "password-logged MEDIUM 1"));
    expected.put("top-repositories", List.of("shop 3 night1", "bank 1 night1"));
    expected.put("owners", List.of("@web 3"));
    expected.put(
        "oldest",
        List.of(
            "bank eval-call pay.py night1",
            "shop eval-call a.py night1",
            "shop password-logged login.py night1",
            "shop eval-call new.py night2"));
    expected.put("status", List.of("open 6", "fixed 1"));
    expected.put("seen", List.of("9 2"));
    expected.put("files", List.of("0 2 0 0"));
    expected.put("languages", List.of("python 4"));
    expected.put("decisions", List.of("accepted_risk 1"));
    return expected;
  }

  /**
   * The rows as text. Both nights are of one day or, at midnight, of two: rows that differ in the
   * day alone are one, with the greatest figure of {@code max} and the sum of others.
   */
  private static List<String> table(KibanaPanel panel, List<List<String>> rows) {
    Map<List<String>, long[]> merged = new LinkedHashMap<>();
    List<Integer> figures = new ArrayList<>();
    for (int i = 0; i < panel.order().size(); i++) {
      if (List.of("count", "sum", "max", "unique_count")
          .contains(panel.operation(panel.order().get(i)))) {
        figures.add(i);
      }
    }
    List<Integer> hidden =
        IntStream.range(0, panel.order().size())
            .filter(i ->
                panel.operation(panel.order().get(i)).equals("date_histogram")
                    || panel.field(panel.order().get(i)).equals("vigil.fingerprint"))
            .boxed()
            .toList();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> key =
          IntStream.range(0, row.size())
              .filter(i -> !figures.contains(i) && !hidden.contains(i))
              .mapToObj(row::get)
              .map(KibanaIT::night)
              .toList();
      long[] sums = merged.computeIfAbsent(key, none -> new long[figures.size()]);
      for (int i = 0; i < sums.length; i++) {
        long value = Long.parseLong(row.get(figures.get(i)));
        boolean max = panel.operation(panel.order().get(figures.get(i))).equals("max");
        sums[i] = max ? Math.max(sums[i], value) : sums[i] + value;
      }
    }
    merged.forEach((key, sums) -> lines.add(line(panel, key, sums)));
    if (panel.id().equals("oldest")) {
      lines.subList(0, 3).sort(null); // equally old
    }
    return lines;
  }

  private static String line(KibanaPanel panel, List<String> key, long[] sums) {
    List<String> cells = new ArrayList<>(key);
    int at = panel.id().equals("top-repositories") ? 1 : cells.size();
    for (int i = 0; i < sums.length; i++) {
      cells.add(at + i, Long.toString(sums[i]));
    }
    return String.join(" ", cells);
  }

  private static String night(String cell) {
    int night = nights.indexOf(cell);
    return night < 0 ? cell : "night" + (night + 1);
  }

  private static JsonNode post(String path, String body) throws Exception {
    URI uri = elasticsearch.uri().resolve("/" + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(uri)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as("%s: %s", body, response.body()).isEqualTo(200);
      return JSON.readTree(response.body());
    }
  }
}
