package dev.vigil.benchmarks.owasp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scanner should say of one test case.
 *
 * @param name also of its file, without the extension
 * @param category such as {@code sqli}
 * @param vulnerable whether the weakness is really there
 * @param cwe the number of the weakness that the case is about
 */
record TestCase(String name, String category, boolean vulnerable, int cwe) {
  /**
   * Reads a file of expected results: comma separated, the first line names the columns.
   *
   * @throws IOException if it cannot be read; the message names the file and the line
   */
  static List<TestCase> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<TestCase> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Stream.of(line.split(",", -1)).map(String::strip).toList();
      if (cells.size() < 4
          || !cells.get(2).matches("true|false")
          || !cells.get(3).matches("\\d+")) {
        throw new IOException(
            "%s:%d: expected name,category,true|false,CWE but found %s"
                .formatted(file, i + 1, line));
      }
      cases.add(
          new TestCase(
              cells.get(0),
              cells.get(1),
              Boolean.parseBoolean(cells.get(2)),
              Integer.parseInt(cells.get(3))));
    }
    return List.copyOf(cases);
  }

  /**
   * The file of expected results in a checkout.
   *
   * @throws IOException if there is none, or more than one
   */
  static Path find(Path checkout) throws IOException {
    try (Stream<Path> files = Files.list(checkout)) {
      List<Path> found =
          files
              .filter(
                  file -> String.valueOf(file.getFileName()).matches("expectedresults-.*\\.csv"))
              .sorted()
              .toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      throw new IOException(
          "%s: one file expectedresults-VERSION.csv is needed, found %s"
              .formatted(checkout, found));
    }
  }
}
