package dev.vigil.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.cli.Commands;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code --format html} in a browser, where Chromium or Chrome is installed. */
final class HtmlPageBrowserTest {
  @TempDir private Path folder;
  private Path browser = Path.of("");
  private String page = "";
  private int findings;

  /**
   * A page in the browser.
   *
   * @param dom document after its scripts ran
   * @param log what the browser wrote of it, with errors of scripts and refused requests
   */
  private record Shown(String dom, String log) {
    long hidden() {
      return dom.lines().filter(line -> line.contains("hidden=\"\"")).count();
    }
  }

  @BeforeEach
  void writePage() throws IOException {
    Optional<Path> found =
        Stream.of("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge")
            .flatMap(name -> inPath(name).stream())
            .findFirst();
    assumeTrue(found.isPresent(), "no Chromium or Chrome in PATH to open the page with");
    browser = found.orElseThrow();
    Path code = Files.createDirectories(folder.resolve("code<b>"));
    Files.writeString(
        code.resolve("shop.py"),
        """
        import os
        from flask import Flask, request
        app = Flask(__name__)

        @app.route("/")
        def run():
            os.system("</script><script>document.title='owned'</script>" + request.args["x"])
            eval("<img src=https://example.org/x.png onerror=\\"document.title='owned'\\">" + x)
        """);
    page = Commands.run("scan", "--format", "html", code).out();
    findings =
        new ObjectMapper()
            .readTree(Commands.run("scan", "--format", "json", code).out())
            .get("results")
            .size();
    assertThat(findings).isGreaterThan(1);
  }

  private static Optional<Path> inPath(String program) {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Shown open(String html, String fragment) throws Exception {
    Path file = Files.writeString(folder.resolve("page.html"), html);
    Path log = folder.resolve("browser.log");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--enable-logging=stderr",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                file.toUri() + fragment)
            .redirectError(log.toFile())
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(dom).contains("</html>");
    return new Shown(
        dom,
        String.join(
            "\n",
            Files.readString(log, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList()));
  }

  private String withScript(String script) {
    return page.replace("</body>", "<script>" + script + "</script></body>");
  }

  @Test
  void showsCodeAsTextAndLoadsNothing() throws Exception {
    Shown shown = open(page, "");

    assertThat(shown.log()).isEmpty();
    assertThat(shown.dom())
        .contains("<title>Vigil: code&lt;b&gt;</title>")
        .contains("&lt;/script&gt;&lt;script&gt;document.title='owned'")
        .contains(findings + " of " + findings + " shown")
        .doesNotContain("<img");
    assertThat(shown.hidden()).isZero();
  }

  @Test
  void takesFiltersFromItsAddress() throws Exception {
    Shown critical = open(page, "#severity=CRITICAL");
    assertThat(critical.log()).isEmpty();
    assertThat(critical.dom()).contains("1 of " + findings + " shown");
    assertThat(critical.hidden()).isEqualTo(findings - 1);

    assertThat(open(page, "#text=eval-used").dom()).contains("1 of " + findings + " shown");
    assertThat(open(page, "#text=no-such-thing").dom()).contains("0 of " + findings + " shown");
  }

  @Test
  void filtersWhenAPersonChoosesAnother() throws Exception {
    Shown shown =
        open(
            withScript(
                """
                const field = document.getElementById("severity");
                field.value = "CRITICAL";
                field.dispatchEvent(new Event("input", {bubbles: true}));
                """),
            "");

    assertThat(shown.dom()).contains("1 of " + findings + " shown");
  }

  /** Without this, an empty log would say nothing. */
  @Test
  void wouldLogErrorsAndRefuseRequests() throws Exception {
    List<String> wrong = List.of("absent();", "new Image().src = 'https://example.org/x.png';");
    for (String script : wrong) {
      assertThat(open(withScript(script), "").log()).as(script).isNotEmpty();
    }
  }
}
