package dev.vigil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources of one language that are measured together.
 *
 * @param name what it is called in results
 * @param root the directory of its files
 * @param language the language, as the engine names it
 * @param files what is analysed, sorted
 * @param bytes how much that is
 */
record Corpus(String name, Path root, String language, List<Path> files, long bytes) {
  /** As {@code scan} has it: what is larger is skipped. */
  private static final long LARGEST_FILE = 1 << 20;

  Corpus {
    files = List.copyOf(files);
  }

  /**
   * The files of a directory that are in a language.
   *
   * @throws IOException if the directory cannot be read
   */
  static Corpus of(String name, Path root, String language) throws IOException {
    String extension = extension(language);
    List<Path> files = new ArrayList<>();
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted().toList()) {
        if (file.toString().endsWith(extension)
            && Files.isRegularFile(file)
            && Files.size(file) <= LARGEST_FILE) {
          files.add(file);
          bytes += Files.size(file);
        }
      }
    }
    return new Corpus(name, root, language, files, bytes);
  }

  /** The corpora, one for each language of which the directory has files. */
  static List<Corpus> all(String name, Path root) throws IOException {
    List<Corpus> corpora = new ArrayList<>();
    for (String language : List.of("python", "java")) {
      Corpus corpus = of(name, root, language);
      if (!corpus.files.isEmpty()) {
        corpora.add(corpus);
      }
    }
    return corpora;
  }

  double megabytes() {
    return bytes / 1e6;
  }

  private static String extension(String language) {
    return switch (language) {
      case "python" -> ".py";
      case "java" -> ".java";
      default ->
          throw new IllegalArgumentException("no corpus is made of this language: " + language);
    };
  }
}
