package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parses every Python file under a directory several times; prints what failed and MB/s. */
public final class FrontEndThroughput {
  private FrontEndThroughput() {}

  /** The directory, and the number of rounds. */
  public static void main(String[] arguments) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
      paths =
          walk.filter(p -> p.toString().endsWith(".py") && Files.isRegularFile(p))
              .sorted()
              .toList();
    }
    List<byte[]> contents = new ArrayList<>();
    long bytes = 0;
    for (Path path : paths) {
      byte[] content = Files.readAllBytes(path);
      contents.add(content);
      bytes += content.length;
    }
    PythonFrontEnd frontEnd = new PythonFrontEnd();
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      long begin = System.nanoTime();
      int broken = 0;
      for (int i = 0; i < contents.size(); i++) {
        SourceText source = frontEnd.decode(contents.get(i));
        SourceTree tree = frontEnd.parse(source);
        if (!tree.errors().isEmpty()) {
          broken++;
          if (round == 0) {
            for (ErrorRegion error : tree.errors()) {
              System.out.println(paths.get(i) + ": " + error.reason());
            }
          }
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          "round %d: %d files, %.1f MB, %d with errors, %d slow parses, %.2f s, %.1f MB/s%n",
          round + 1,
          contents.size(),
          bytes / 1e6,
          broken,
          frontEnd.slowParses(),
          seconds,
          bytes / 1e6 / seconds);
    }
  }
}
