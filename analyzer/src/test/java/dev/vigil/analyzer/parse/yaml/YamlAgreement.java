package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.parse.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares the front end with yaml-test-suite: parses each {@code in.yaml} below a checkout of its
 * branch {@code data} and prints those that are accepted beside a file {@code error}, or refused
 * without one.
 */
public final class YamlAgreement {
  private YamlAgreement() {}

  /** The folder of the checkout. */
  public static void main(String[] arguments) throws IOException {
    YamlFrontEnd frontEnd = new YamlFrontEnd();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(path -> path.endsWith("in.yaml")).sorted().toList();
    }
    int valid = 0;
    int different = 0;
    for (Path file : files) {
      boolean expected = !Files.exists(file.resolveSibling("error"));
      SourceTree tree = frontEnd.parse(frontEnd.decode(Files.readAllBytes(file)));
      boolean accepts = tree.errors().isEmpty();
      valid += expected ? 1 : 0;
      if (accepts != expected) {
        different++;
        String reason = accepts ? "accepted here only" : tree.errors().getFirst().reason();
        System.out.println(file + ": " + reason);
      }
    }
    System.out.printf("%d files, %d valid, %d different%n", files.size(), valid, different);
  }
}
