package dev.vigil.benchmarks.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files under directories. */
final class Sources {
  private Sources() {}

  /** Those whose names end so, sorted by path; links are not followed. */
  static List<Path> under(List<Path> directories, String ending) throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (Path directory : directories) {
      try (Stream<Path> walk = Files.walk(directory)) {
        walk.filter(path -> path.toString().endsWith(ending))
            .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
            .forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }
}
