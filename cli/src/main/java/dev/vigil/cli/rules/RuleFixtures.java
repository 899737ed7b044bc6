package dev.vigil.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files beside a rule file {@code NAME.yaml} on which its rules are tested: {@code NAME.py},
 * {@code NAME.test.yaml} and so on; {@code NAME.fixed.py} is what the first is with all fixes
 * applied.
 */
public final class RuleFixtures {
  private final Path folder;
  private final String stem;

  private RuleFixtures(Path folder, String stem) {
    this.folder = folder;
    this.stem = stem;
  }

  static RuleFixtures of(Path rules) {
    String name = String.valueOf(rules.getFileName());
    Path folder = rules.toAbsolutePath().getParent();
    return new RuleFixtures(
        folder == null ? Path.of("/") : folder, name.substring(0, name.lastIndexOf('.')));
  }

  /** Whether a YAML file holds rules. */
  public static boolean isNoFixture(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.contains(".test.") && !name.contains(".fixed.");
  }

  /** The fixtures, sorted. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isFixture(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  private boolean isFixture(String name) {
    return name.startsWith(stem + ".")
        && !name.startsWith(stem + ".fixed.")
        && (name.contains(".test.") || !(name.endsWith(".yaml") || name.endsWith(".yml")));
  }

  /** What a fixture must be with all fixes applied, if that is said. */
  Optional<Path> fixed(Path fixture) {
    String rest = String.valueOf(fixture.getFileName()).substring(stem.length());
    return Optional.of(folder.resolve(stem + ".fixed" + rest)).filter(Files::isRegularFile);
  }
}
