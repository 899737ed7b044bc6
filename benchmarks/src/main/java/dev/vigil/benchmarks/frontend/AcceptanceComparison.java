package dev.vigil.benchmarks.frontend;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares which files the Python front end accepts with a reference implementation: every file
 * under some directories as it is, and copies of it of which one token is changed. Prints how often
 * both agree, and keeps the files on which they do not.
 */
public final class AcceptanceComparison {
  private final Reference reference;
  private final String program;
  private final Path kept;
  private final LanguageFrontEnd frontEnd = Languages.BUILT_IN.frontEnd("python").orElseThrow();

  private AcceptanceComparison(Reference reference, String program, Path kept) {
    this.reference = reference;
    this.program = program;
    this.kept = kept;
  }

  /**
   * Arguments: {@code cpython} or {@code ruff}; the program; a directory for the files on which the
   * two differ; how many mutants per file; directories with sources.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 5) {
      System.err.println(
          "usage: AcceptanceComparison cpython|ruff PROGRAM KEPT-DIRECTORY MUTANTS DIRECTORY...");
      System.exit(2);
    }
    AcceptanceComparison comparison =
        new AcceptanceComparison(
            Reference.valueOf(arguments[0].toUpperCase(Locale.ROOT)),
            arguments[1],
            Files.createDirectories(Path.of(arguments[2])));
    int mutants = Integer.parseInt(arguments[3]);
    List<Path> directories = Stream.of(arguments).skip(4).map(Path::of).toList();
    List<String> sources = new ArrayList<>();
    for (Path file : Sources.under(directories, ".py")) {
      utf8(Files.readAllBytes(file), sources);
    }
    comparison.compare("as they are", sources);
    TokenMutation mutation = new TokenMutation(new Random(1));
    List<String> mutated = new ArrayList<>();
    for (String source : sources) {
      for (int i = 0; i < mutants; i++) {
        mutated.add(mutation.mutate(source, 0, source.length()));
      }
    }
    comparison.compare("with one token changed", mutated);
  }

  /** Mutants are written as UTF-8: files that declare something else are left out. */
  private static void utf8(byte[] content, List<String> sources) {
    try {
      sources.add(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(java.nio.ByteBuffer.wrap(content))
              .toString());
    } catch (java.nio.charset.CharacterCodingException e) {
      System.err.println("left out: a file that is not UTF-8");
    }
  }

  private void compare(String title, List<String> sources)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("acceptance");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String name = "f%06d.py".formatted(i);
      Files.writeString(directory.resolve(name), sources.get(i));
      names.add(name);
    }
    Set<String> rejectedByReference = reference.rejected(program, directory);
    int bothAccept = 0;
    int bothReject = 0;
    int onlyAccepted = 0;
    int onlyRejected = 0;
    for (int i = 0; i < names.size(); i++) {
      SourceText source = frontEnd.decode(sources.get(i).getBytes(StandardCharsets.UTF_8));
      SourceTree tree = frontEnd.parse(source);
      boolean accepted = tree.errors().isEmpty();
      boolean expected = !rejectedByReference.contains(names.get(i));
      if (accepted && expected) {
        bothAccept++;
      } else if (!accepted && !expected) {
        bothReject++;
      } else {
        String reason = accepted ? "accepted" : tree.errors().get(0).reason();
        System.out.println(
            "differs: " + title.replace(' ', '-') + "-" + names.get(i) + " here: " + reason);
        Files.writeString(
            kept.resolve(title.replace(' ', '-') + "-" + names.get(i)), sources.get(i));
        onlyAccepted += accepted ? 1 : 0;
        onlyRejected += accepted ? 0 : 1;
      }
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %d files, both accept %d, both reject %d, only accepted here %d, only rejected here %d, agreement %.2f %%%n",
        reference.name().toLowerCase(Locale.ROOT),
        title,
        names.size(),
        bothAccept,
        bothReject,
        onlyAccepted,
        onlyRejected,
        100.0 * (bothAccept + bothReject) / Math.max(1, names.size()));
  }
}
