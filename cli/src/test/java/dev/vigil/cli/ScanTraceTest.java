package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How each format of a scan tells the way that data took. */
final class ScanTraceTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeRuleAndSource() throws IOException {
    Files.writeString(
        folder.resolve("rule.yaml"),
        """
        rules:
          - id: command
            mode: taint
            languages: [python]
            severity: HIGH
            message: Data of `$SOURCE` becomes the command `$COMMAND`.
            options: {taint_intrafile: true}
            pattern-sources:
              - pattern: $SOURCE.args[...]
            pattern-sinks:
              - patterns:
                  - pattern: os.system($COMMAND)
                  - focus-metavariable: $COMMAND
        """);
    Files.writeString(
        folder.resolve("my app.py"),
        """
        import os
        def handle(request):
            name = request.args["name"]
            é = "é"; text = "ls " + name
            os.system(text)
        """);
  }

  private String scan(String format) {
    Commands.Result result =
        Commands.run(
            "scan",
            "--rules",
            folder.resolve("rule.yaml"),
            "--format",
            format,
            folder.resolve("my app.py"));
    assertThat(result.status()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void textNamesEachStep() {
    assertThat(scan("text"))
        .contains(
            """
            my app.py:5:15: HIGH command
                Data of `request` becomes the command `text`.
                |     os.system(text)
                |               ^^^^
                from line 3: request.args["name"]
                through line 3: name
                through line 4: text
                to line 5: text
            """);
  }

  @Test
  void jsonHasTheShapeOfSemgrep() throws IOException {
    JsonNode result = new ObjectMapper().readTree(scan("json")).at("/results/0");
    JsonNode trace = result.at("/extra/dataflow_trace");
    assertThat(trace.at("/taint_source/0").asText()).isEqualTo("CliLoc");
    assertThat(trace.at("/taint_source/1/1").asText()).isEqualTo("request.args[\"name\"]");
    assertThat(place(trace.at("/taint_source/1/0"))).isEqualTo("3:12-3:32");
    assertThat(trace.at("/taint_source/1/0/path")).isEqualTo(result.get("path"));
    assertThat(trace.get("intermediate_vars")).hasSize(2);
    JsonNode last = trace.at("/intermediate_vars/1");
    assertThat(last.get("content").asText()).isEqualTo("text");
    assertThat(place(last.get("location"))).isEqualTo("4:14-4:18");
    assertThat(last.at("/location/path")).isEqualTo(result.get("path"));
    assertThat(trace.at("/taint_sink/0").asText()).isEqualTo("CliLoc");
    assertThat(trace.at("/taint_sink/1/1").asText()).isEqualTo("text");
    assertThat(place(trace.at("/taint_sink/1/0"))).isEqualTo("5:15-5:19");
  }

  private static String place(JsonNode location) {
    return "%d:%d-%d:%d"
        .formatted(
            location.at("/start/line").asInt(),
            location.at("/start/col").asInt(),
            location.at("/end/line").asInt(),
            location.at("/end/col").asInt());
  }

  @Test
  void sarifHasOneFlowFromSourceToSink() throws IOException {
    JsonNode result = new ObjectMapper().readTree(scan("sarif")).at("/runs/0/results/0");
    assertThat(result.get("codeFlows")).hasSize(1);
    JsonNode locations = result.at("/codeFlows/0/threadFlows/0/locations");
    List<String> steps = new ArrayList<>();
    for (JsonNode step : locations) {
      JsonNode physical = step.at("/location/physicalLocation");
      assertThat(physical.get("artifactLocation"))
          .isEqualTo(result.at("/locations/0/physicalLocation/artifactLocation"));
      JsonNode region = physical.get("region");
      steps.add(
          "%d:%d-%d %s"
              .formatted(
                  region.get("startLine").asInt(),
                  region.get("startColumn").asInt(),
                  region.get("endColumn").asInt(),
                  step.at("/location/message/text").asText()));
    }
    assertThat(steps)
        .containsExactly(
            "3:12-32 source: request.args[\"name\"]",
            "3:5-9 goes on: name",
            "4:14-18 goes on: text",
            "5:15-19 sink: text");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("my%20app.py");
  }
}
