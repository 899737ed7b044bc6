package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.parse.go.GoFrontEnd;
import dev.vigil.analyzer.parse.java.JavaFrontEnd;
import dev.vigil.analyzer.parse.javascript.JavaScriptFrontEnd;
import dev.vigil.analyzer.parse.json.JsonFrontEnd;
import dev.vigil.analyzer.parse.python.PythonFrontEnd;
import dev.vigil.analyzer.parse.yaml.YamlFrontEnd;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Parses every file of a language under a directory; prints what failed and MB/s. */
public final class FrontEndThroughput {
  private FrontEndThroughput() {}

  private record Measured(LanguageFrontEnd frontEnd, LongSupplier slowParses, String extension) {
    static Measured of(String language) {
      return switch (language) {
        case "python" -> {
          PythonFrontEnd python = new PythonFrontEnd();
          yield new Measured(python, python::slowParses, ".py");
        }
        case "go" -> {
          GoFrontEnd go = new GoFrontEnd();
          yield new Measured(go, go::slowParses, ".go");
        }
        case "javascript" -> {
          JavaScriptFrontEnd javaScript = new JavaScriptFrontEnd();
          yield new Measured(javaScript, javaScript::slowParses, ".js");
        }
        case "java" -> {
          JavaFrontEnd java = new JavaFrontEnd();
          yield new Measured(java, java::slowParses, ".java");
        }
        case "yaml" -> new Measured(new YamlFrontEnd(), () -> 0, ".yaml");
        case "json" -> new Measured(new JsonFrontEnd(), () -> 0, ".json");
        default -> throw new IllegalArgumentException("no front end is measured for " + language);
      };
    }
  }

  /** The language, the directory, and the number of rounds. */
  public static void main(String[] arguments) throws IOException {
    Measured measured = Measured.of(arguments[0]);
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[1]))) {
      paths =
          walk.filter(p -> p.toString().endsWith(measured.extension) && Files.isRegularFile(p))
              .sorted()
              .toList();
    }
    List<byte[]> contents = new ArrayList<>();
    for (Path path : paths) {
      contents.add(Files.readAllBytes(path));
    }
    for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
      round(measured, paths, contents, round);
    }
  }

  private static void round(Measured measured, List<Path> paths, List<byte[]> contents, int round) {
    long bytes = 0;
    int broken = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < contents.size(); i++) {
      SourceText source = measured.frontEnd.decode(contents.get(i));
      SourceTree tree = measured.frontEnd.parse(source);
      bytes += contents.get(i).length;
      broken += tree.errors().isEmpty() ? 0 : 1;
      if (round == 1) {
        for (ErrorRegion error : tree.errors()) {
          System.out.println(paths.get(i) + ": " + error.reason());
        }
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "round %d: %d files, %.1f MB, %d with errors, %d slow parses, %.2f s, %.1f MB/s%n",
        round,
        contents.size(),
        bytes / 1e6,
        broken,
        measured.slowParses.getAsLong(),
        seconds,
        bytes / 1e6 / seconds);
  }
}
