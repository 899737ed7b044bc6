package dev.vigil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures Vigil on corpora, beside other scanners; the result is JSON and a table. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures Vigil on corpora, beside other scanners, on the same files in the same run.",
      "On a machine that does something else too, CPU time is what counts."
    })
final class Benchmarks implements Callable<Integer> {
  /** What can be measured. */
  enum Part {
    /** Bytes to the common tree, in process. */
    FRONT_END,
    /** Bytes to findings, in process. */
    ANALYSIS,
    /** {@code vigil scan} and other scanners, whole processes. */
    SCAN,
    /** {@code vigil nightly} of a repository, all processes. */
    NIGHT
  }

  @Parameters(
      paramLabel = "CORPUS",
      arity = "0..*",
      description = {
        "pyres: Python's standard library in Maven's python-resources;",
        "nova: Debian's python3-nova; jdk: the JDK's src.zip;",
        "GROUP:ARTIFACT:VERSION: a -sources jar of Maven's repository;",
        "or a directory. Default: pyres nova."
      })
  private List<String> names = List.of("pyres", "nova");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Rules in Semgrep's syntax to measure beside the built-in ones; may be repeated.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--peer",
      paramLabel = "NAME",
      description =
          "Another scanner: ${COMPLETION-CANDIDATES}; may be repeated. One that is not installed is skipped.")
  private List<Peer> peers = new ArrayList<>();

  @Option(
      names = "--peers-in",
      paramLabel = "DIR",
      description = "Where other scanners are installed, if they are not on the PATH.")
  private @Nullable Path peerDirectory;

  @Option(
      names = "--part",
      paramLabel = "PART",
      description =
          "What to measure: ${COMPLETION-CANDIDATES}; may be repeated. Default: all but NIGHT.")
  private List<Part> parts = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "Length of one of the "
              + InProcess.WARMUP_ITERATIONS
              + " + "
              + InProcess.ITERATIONS
              + " iterations of what is warm. Default: ${DEFAULT-VALUE}.")
  private int seconds = 10;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "For results.json, results.md and logs. Default: benchmarks/target/results.")
  private @Nullable Path output;

  private final Path home;

  private Benchmarks(Path home) {
    this.home = home;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("vigil.home", "."));
    System.exit(
        new CommandLine(new Benchmarks(home))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path target = home.resolve("benchmarks/target");
    Path results = output == null ? target.resolve("results") : output;
    Files.createDirectories(results);
    Corpora corpora = new Corpora(home, target.resolve("corpora"), System.err);
    List<Corpus> obtained = new ArrayList<>();
    for (String name : names) {
      obtained.addAll(corpora.obtain(name));
    }
    if (obtained.isEmpty()) {
      System.err.println("benchmarks: there is no corpus to measure");
      return CommandLine.ExitCode.USAGE;
    }
    List<Measurement> measurements = new ArrayList<>();
    for (Corpus corpus : obtained) {
      measure(corpus, results, measurements);
    }
    Report report = new Report(measurements);
    Files.writeString(results.resolve("results.json"), report.json());
    Files.writeString(results.resolve("results.md"), report.table());
    System.out.print(report.table());
    return CommandLine.ExitCode.OK;
  }

  private void measure(Corpus corpus, Path results, List<Measurement> measurements)
      throws IOException, InterruptedException {
    Set<Part> wanted =
        parts.isEmpty() ? EnumSet.complementOf(EnumSet.of(Part.NIGHT)) : EnumSet.copyOf(parts);
    InProcess inProcess = new InProcess(seconds);
    WholeProcess whole = new WholeProcess(home.resolve("vigil"), results, System.err);
    for (Part part : wanted) {
      System.err.println("benchmarks: " + part + " of " + corpus.name());
      switch (part) {
        case FRONT_END -> measurements.addAll(inProcess.frontEnd(corpus));
        case ANALYSIS -> {
          measurements.addAll(inProcess.analysis(corpus, RuleState.BUILTIN));
          for (String directory : rules) {
            measurements.addAll(inProcess.analysis(corpus, absolute(directory)));
          }
        }
        case SCAN -> scans(corpus, whole, measurements);
        case NIGHT -> measurements.addAll(whole.nights(corpus));
      }
    }
  }

  private void scans(Corpus corpus, WholeProcess whole, List<Measurement> measurements)
      throws IOException, InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    whole.scan(corpus, List.of(), cores).ifPresent(measurements::add);
    whole.scan(corpus, List.of(), 1).ifPresent(measurements::add);
    for (String directory : rules) {
      whole.scan(corpus, List.of(absolute(directory)), 1).ifPresent(measurements::add);
    }
    for (Peer peer : peers) {
      Optional<Path> program = program(peer);
      if (program.isEmpty()) {
        System.err.println("benchmarks: " + peer.program() + " is not installed, it is skipped");
      } else if (!peer.takesRules()) {
        whole.peer(peer, program.get(), corpus, List.of()).ifPresent(measurements::add);
      } else {
        for (String directory : rules) {
          whole
              .peer(peer, program.get(), corpus, List.of(absolute(directory)))
              .ifPresent(measurements::add);
        }
      }
    }
  }

  private Optional<Path> program(Peer peer) {
    Path directory = peerDirectory;
    return directory == null
        ? peer.find(System.getenv().getOrDefault("PATH", ""))
        : peer.find(directory.toString());
  }

  private static String absolute(String directory) {
    return Path.of(directory).toAbsolutePath().normalize().toString();
  }
}
