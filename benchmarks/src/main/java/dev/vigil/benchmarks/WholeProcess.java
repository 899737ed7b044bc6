package dev.vigil.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures commands from start to end: {@code vigil scan}, other scanners, {@code vigil nightly}.
 */
final class WholeProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path vigil;
  private final Path directory;
  private final PrintStream messages;

  /**
   * @param vigil the launcher
   * @param directory where to put logs and data
   */
  WholeProcess(Path vigil, Path directory, PrintStream messages) {
    this.vigil = vigil;
    this.directory = directory;
    this.messages = messages;
  }

  /** {@code vigil scan} with some rules, or the built-in ones if there are none. */
  Optional<Measurement> scan(Corpus corpus, List<String> rules, int jobs)
      throws IOException, InterruptedException {
    Path result = Files.createTempFile("vigil-benchmark", ".json");
    List<String> command = new ArrayList<>(List.of(vigil.toString(), "scan"));
    rules.forEach(named -> command.addAll(List.of("--rules", named)));
    command.addAll(List.of("--jobs", "" + jobs, "--format", "json"));
    command.addAll(List.of("--output", result.toString(), corpus.root().toString()));
    try {
      String what = "vigil scan, " + jobs + (jobs == 1 ? " thread" : " threads");
      Optional<MeasuredProcess> run = run(what, command, 1);
      if (run.isEmpty()) {
        return Optional.empty();
      }
      long findings = JSON.readTree(result.toFile()).path("results").size();
      return Optional.of(
          measurement(what, corpus, rules(rules), run.get(), Optional.of(findings), Map.of()));
    } finally {
      Files.delete(result);
    }
  }

  /** Another scanner on the same files. */
  Optional<Measurement> peer(Peer peer, Path program, Corpus corpus, List<String> rules)
      throws IOException, InterruptedException {
    Path copy = Files.createTempDirectory("vigil-benchmark");
    try {
      Path files = peer.everythingFile().isPresent() ? copied(corpus, copy) : corpus.root();
      if (peer.everythingFile().isPresent()) {
        Files.writeString(copy.resolve(peer.everythingFile().get()), "# Nothing is left out.\n");
      }
      Optional<MeasuredProcess> run = run(peer.program(), peer.command(program, files, rules), 1);
      if (run.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          measurement(
              peer.program(),
              corpus,
              Optional.of(peer.takesRules() ? String.join(" ", rules) : "its own"),
              run.get(),
              Optional.of(peer.findings(run.get().output())),
              Map.of()));
    } finally {
      delete(copy);
    }
  }

  /** Two nights of a repository of a corpus: the first one, and one in which nothing changed. */
  List<Measurement> nights(Corpus corpus) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("vigil-benchmark");
    try {
      Path repository = repository(corpus, data.resolve("repository"));
      List<Measurement> nights = new ArrayList<>();
      for (String night : List.of("first", "unchanged")) {
        List<String> command =
            List.of(
                vigil.toString(),
                "nightly",
                repository.toString(),
                "--json",
                "--data",
                data.resolve("data").toString());
        Optional<MeasuredProcess> run = run("nightly, " + night, command, 0);
        if (run.isPresent()) {
          JsonNode summary = JSON.readTree(run.get().output());
          Map<String, Double> stages = NightStages.seconds(summary);
          long findings = summary.path("findings").path("active").asLong();
          nights.add(
              measurement(
                  "nightly, " + night,
                  corpus,
                  rules(List.of()),
                  run.get(),
                  Optional.of(findings),
                  stages));
        }
      }
      return nights;
    } finally {
      delete(data);
    }
  }

  private static Path copied(Corpus corpus, Path target) throws IOException {
    try (Stream<Path> walk = Files.walk(corpus.root())) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = target.resolve(corpus.root().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return target;
  }

  private Path repository(Corpus corpus, Path repository) throws IOException, InterruptedException {
    copied(corpus, repository);
    String git = "git -C \"$0\" -c user.name=b -c user.email=b@localhost -c commit.gpgsign=false ";
    String commands = "git init -q \"$0\" && " + git + "add -A && " + git + "commit -q -m Corpus";
    run("git", List.of("bash", "-c", commands, repository.toString()), 0);
    return repository;
  }

  private Optional<MeasuredProcess> run(String what, List<String> command, int worstExit)
      throws IOException, InterruptedException {
    Path errors = directory.resolve(what.replaceAll("[^a-z0-9]+", "-") + ".log");
    MeasuredProcess run = MeasuredProcess.run(command, errors);
    if (run.exit() > worstExit) {
      messages.println("benchmarks: " + what + " failed with " + run.exit() + ", see " + errors);
      return Optional.empty();
    }
    return Optional.of(run);
  }

  private static Optional<String> rules(List<String> rules) {
    return Optional.of(rules.isEmpty() ? RuleState.BUILTIN : String.join(" ", rules));
  }

  private static Measurement measurement(
      String what,
      Corpus corpus,
      Optional<String> rules,
      MeasuredProcess run,
      Optional<Long> results,
      Map<String, Double> details) {
    return new Measurement(
        what,
        corpus.name(),
        rules,
        corpus.megabytes(),
        run.cpuSeconds(),
        run.wallSeconds(),
        run.peakBytes().map(bytes -> bytes / 1e6),
        results,
        details);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
