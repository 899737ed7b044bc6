package dev.vigil.benchmarks.frontend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that tells which of the files in a directory are no programs of a language. */
enum Reference {
  /** CPython's own parser, {@code ast.parse}. The argument is the interpreter. */
  CPYTHON {
    @Override
    List<String> command(String program, Path directory) {
      String script =
          """
          import ast, os, sys, warnings
          warnings.simplefilter("ignore")
          sys.setrecursionlimit(20000)
          for name in sorted(os.listdir(sys.argv[1])):
              with open(os.path.join(sys.argv[1], name), "rb") as file:
                  content = file.read()
              try:
                  ast.parse(content)
              except (SyntaxError, ValueError) as error:
                  print("rejected", name, str(error).replace("\\n", " "))
          """;
      return List.of(program, "-c", script, directory.toString());
    }
  },

  /** Ruff, for the syntax of Python 3.14. The argument is its executable. */
  RUFF {
    @Override
    List<String> command(String program, Path directory) {
      return List.of(
          program,
          "check",
          "--isolated",
          "--no-cache",
          "--target-version",
          "py314",
          "--select",
          "E902",
          "--output-format",
          "concise",
          directory.toString());
    }
  };

  private static final Pattern REJECTED = Pattern.compile("rejected (f\\d+\\.\\w+) (.*)");
  private static final Pattern SYNTAX =
      Pattern.compile(".*?(f\\d+\\.\\w+):\\d+:\\d+: (?:invalid-syntax|SyntaxError): (.*)");

  abstract List<String> command(String program, Path directory);

  /**
   * The names of the files that the program rejects.
   *
   * @throws IOException if it cannot be run
   */
  Set<String> rejected(String program, Path directory) throws IOException, InterruptedException {
    Path output = Files.createTempFile("reference", ".txt");
    try {
      Process process =
          new ProcessBuilder(command(program, directory))
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int exit = process.waitFor();
      if (exit > 1) {
        throw new IOException(program + " ended with exit code " + exit);
      }
      try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
        return lines.flatMap(Reference::name).collect(Collectors.toSet());
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static Stream<String> name(String line) {
    for (Pattern pattern : List.of(REJECTED, SYNTAX)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return Stream.of(matcher.group(1));
      }
    }
    return Stream.empty();
  }
}
