package dev.vigil.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.cli.Commands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Formats of scans for build servers, spreadsheets and mail. */
final class ReportFormatsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    Files.writeString(
        folder.resolve("app.py"),
        """
        import os
        from flask import Flask, request
        app = Flask(__name__)

        @app.route("/")
        def run():
            os.system("echo </script><b>" + request.args["x"])
        """);
    Files.writeString(folder.resolve("=cmd.py"), "import os\nos.system('\u0007' + c)\n");
    Files.writeString(folder.resolve("web.php"), "<?php $x = 1;\n");
    Files.writeString(
        Files.createDirectory(folder.resolve("tests")).resolve("t.py"), "exec(code)\n");
  }

  private String scan(String format) {
    return Commands.run("scan", "--format", format, folder).out();
  }

  private int findings() throws IOException {
    return new ObjectMapper().readTree(scan("json")).get("results").size();
  }

  @Test
  void csvHasALineForEachFinding() throws IOException {
    List<String> lines = List.of(scan("csv").split("\r\n", -1));
    assertThat(lines.getFirst()).startsWith("severity,confidence,rule,area,cwe,path,start_line");
    assertThat(lines).hasSize(findings() + 2).last().isEqualTo("");
    assertThat(lines).anySatisfy(line -> assertThat(line).contains(folder + "/app.py,7,"));
    Path here = folder.resolve("=cmd.py");
    assertThat(Commands.run("scan", "--format", "csv", here).out()).contains(here.toString());
  }

  @Test
  void junitHasATestForEachFindingAndAnErrorForWhatWasNotDone() throws Exception {
    Commands.Result result =
        Commands.run("scan", "--format", "junit", folder, folder.resolve("absent.py"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(result.out().getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("failures")).isEqualTo(Integer.toString(findings()));
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(findings());
    assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(findings() + 1);
  }

  @Test
  void gitLabTakesWhatItsSchemaRequires() throws IOException {
    JsonNode report = new ObjectMapper().readTree(scan("gitlab"));
    assertThat(report.get("version").asText()).startsWith("15.");
    JsonNode run = report.get("scan");
    assertThat(run.get("type").asText()).isEqualTo("sast");
    assertThat(run.get("status").asText()).isEqualTo("success");
    assertThat(run.get("start_time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    assertThat(run.get("end_time").asText()).isGreaterThanOrEqualTo(run.get("start_time").asText());
    for (String tool : List.of("analyzer", "scanner")) {
      assertThat(run.get(tool).toString())
          .contains("\"id\"", "\"name\"", "\"version\"", "\"vendor\"");
    }
    assertThat(report.get("vulnerabilities")).hasSize(findings());
    for (JsonNode each : report.get("vulnerabilities")) {
      assertThat(each.get("id").asText()).hasSize(64);
      assertThat(each.get("severity").asText()).isIn("Critical", "High", "Medium", "Low", "Info");
      assertThat(each.at("/location/file").asText()).doesNotStartWith("/");
      assertThat(each.at("/location/start_line").asInt()).isPositive();
      assertThat(each.at("/identifiers/0/type").asText()).isEqualTo("vigil_rule_id");
    }
    assertThat(report.toString()).contains("\"type\":\"cwe\",\"name\":\"CWE-78\",\"value\":\"78\"");
    assertThat(
            new ObjectMapper()
                .readTree(
                    Commands.run("scan", "--format", "gitlab", folder.resolve("absent")).out())
                .at("/scan/status")
                .asText())
        .isEqualTo("failure");
  }

  @Test
  void thePageNeedsNothingElseAndShowsCodeAsText() {
    String page = scan("html");
    assertThat(page)
        .contains("app.py:7", "echo &lt;/script&gt;&lt;b&gt;", "<ol class=\"trace\">", "\\u{7}")
        .contains("Injection: ", "web.php", "no front end for PHP")
        .doesNotContain(" src=", " href=", "@import", "url(", "</script><b>");
    assertThat(Commands.run("scan", "--format", "html", "--severity", "HIGH", folder).out())
        .doesNotContain("Review of ");
  }
}
