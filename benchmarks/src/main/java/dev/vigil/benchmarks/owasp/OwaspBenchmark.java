package dev.vigil.benchmarks.owasp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scans a checkout of an OWASP Benchmark and scores what was reported. */
@Command(
    name = "benchmarks/owasp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Scans an OWASP Benchmark (BenchmarkJava, BenchmarkPython) and scores the scan as OWASP does:",
      "in each category the true positive rate less the false positive rate, by the exact CWE."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the score was computed",
      " 1:it is below --least",
      " 2:wrong use, or the scan failed"
    })
final class OwaspBenchmark implements Callable<Integer> {
  @Parameters(
      paramLabel = "CHECKOUT",
      description = {
        "A directory with expectedresults-VERSION.csv, or the URL of a Git repository that has it,",
        "such as https://github.com/OWASP-Benchmark/BenchmarkJava."
      })
  private String checkout = "";

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description =
          "Score this JSON (of vigil scan --format json or another scanner in Semgrep's form)"
              + " instead of scanning.")
  private @Nullable Path results;

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      description =
          "Leave out findings of rules below: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Reports.Confidence confidence = Reports.Confidence.LOW;

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      description = "Exit with 1 if the score is below.")
  private double least = -100;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The score as JSON. Default: only the table, on standard output.")
  private @Nullable Path output;

  private final Path home;

  private OwaspBenchmark(Path home) {
    this.home = home;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("vigil.home", "."));
    System.exit(
        new CommandLine(new OwaspBenchmark(home))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((error, line, result) -> {
              line.getErr().println("owasp: " + error.getMessage());
              return CommandLine.ExitCode.USAGE;
            })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path target = home.resolve("benchmarks/target/owasp");
    Files.createDirectories(target);
    Path directory = checkout.contains("://") ? cloned(target) : Path.of(checkout);
    List<TestCase> expected = TestCase.read(TestCase.find(directory));
    Path json = results == null ? scanned(directory, target) : results;
    Scorecard scorecard = Scorecard.of(expected, Reports.read(json, confidence));
    System.out.print(scorecard.table());
    if (output != null) {
      write(scorecard, output);
    }
    return 100 * scorecard.score() < least ? 1 : 0;
  }

  private Path cloned(Path target) throws IOException, InterruptedException {
    String name = checkout.replaceAll("/+$", "").replaceAll(".*/", "").replaceAll("\\.git$", "");
    Path directory = target.resolve(name);
    if (!Files.isDirectory(directory)) {
      run(
          List.of("git", "clone", "--quiet", "--depth", "1", checkout, directory.toString()),
          ProcessBuilder.Redirect.INHERIT);
    }
    return directory;
  }

  private Path scanned(Path directory, Path target) throws IOException, InterruptedException {
    Path json = target.resolve(directory.toAbsolutePath().getFileName() + ".json");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("vigil").toString());
    command.addAll(List.of("scan", "--format", "json", directory.toString()));
    run(command, ProcessBuilder.Redirect.to(json.toFile()));
    return json;
  }

  /** Exit code 1 is that of a scan which found something. */
  private static void run(List<String> command, ProcessBuilder.Redirect output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    if (exit > 1) {
      throw new IOException("exit code %d of %s".formatted(exit, String.join(" ", command)));
    }
  }

  private void write(Scorecard scorecard, Path file) throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("benchmark", checkout);
    tree.put("confidence", confidence.name());
    tree.putAll(scorecard.tree());
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), tree);
  }
}
