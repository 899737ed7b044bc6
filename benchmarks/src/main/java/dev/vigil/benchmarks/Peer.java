package dev.vigil.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another scanner that the same files are given to, with one process or thread. */
enum Peer {
  /** Runs the same rules. */
  SEMGREP,
  /** Runs its own rules for Python. */
  BANDIT,
  /** Runs its own rules for Python. */
  RUFF;

  /** Whether it runs the rules that are given, not its own. */
  boolean takesRules() {
    return this == SEMGREP;
  }

  /** Where it is installed, if it is on the search path. */
  Optional<Path> find(String searchPath) {
    for (String directory : searchPath.split(File.pathSeparator, -1)) {
      Path file = Path.of(directory, program());
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Its command for a directory, which prints JSON. */
  List<String> command(Path program, Path corpus, List<String> rules) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    switch (this) {
      case SEMGREP -> {
        command.addAll(List.of("scan", "--json", "--metrics", "off", "--disable-version-check"));
        command.addAll(List.of("--no-git-ignore", "--disable-nosem", "--jobs", "1"));
        command.addAll(List.of("--project-root", corpus.toString()));
        rules.forEach(directory -> command.addAll(List.of("--config", directory)));
      }
      case BANDIT -> command.addAll(List.of("--recursive", "--quiet", "--format", "json"));
      case RUFF ->
          command.addAll(
              List.of(
                  "check",
                  "--isolated",
                  "--no-cache",
                  "--exit-zero",
                  "--select",
                  "S",
                  "--output-format",
                  "json"));
    }
    command.add(corpus.toString());
    return command;
  }

  /**
   * A file that makes it scan everything if it stands in what is scanned: Semgrep leaves out tests
   * unless a file in their place says what it leaves out.
   */
  Optional<String> everythingFile() {
    return this == SEMGREP ? Optional.of(".semgrepignore") : Optional.empty();
  }

  /** How many findings its JSON has. */
  long findings(String output) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(output);
    return (tree.isArray() ? tree : tree.path("results")).size();
  }

  String program() {
    return switch (this) {
      case SEMGREP -> "semgrep";
      case BANDIT -> "bandit";
      case RUFF -> "ruff";
    };
  }
}
