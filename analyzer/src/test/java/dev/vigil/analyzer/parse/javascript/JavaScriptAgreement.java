package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares the front end with a reference parser: reads the lines that {@code
 * benchmarks/javascript-parser} prints, parses each file, and prints those on which the two differ.
 */
public final class JavaScriptAgreement {
  private JavaScriptAgreement() {}

  /** The file with the lines. */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    JavaScriptFrontEnd frontEnd = new JavaScriptFrontEnd();
    int accepted = 0;
    int different = 0;
    for (String line : lines) {
      boolean expected = line.startsWith("1 ");
      Path path = Path.of(line.substring(2));
      SourceText source = frontEnd.decode(Files.readAllBytes(path));
      SourceTree tree = frontEnd.parse(source);
      boolean accepts = tree.errors().isEmpty() && !source.malformed();
      accepted += expected ? 1 : 0;
      if (accepts != expected) {
        different++;
        String reason = accepts ? "accepted here only" : tree.errors().getFirst().reason();
        System.out.println(path + ": " + reason);
      }
    }
    System.out.printf(
        "%d files, %d accepted by the reference, %d different, %d slow parses%n",
        lines.size(), accepted, different, frontEnd.slowParses());
  }
}
