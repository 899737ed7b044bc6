package dev.vigil.rules;

import dev.vigil.analyzer.rule.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of models.
 *
 * @param path of the file
 */
record ModelFile(Path path) {
  private static final Path MODELS = RuleFile.PACKS.resolve("models");

  /** Every file of models, sorted by path. */
  static List<ModelFile> all() {
    try (Stream<Path> files = Files.walk(MODELS)) {
      return files.filter(RuleFile::isRule).sorted().map(ModelFile::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file of models as the rules that name them are loaded with. */
  static List<RuleSource> sources() {
    return all().stream().map(ModelFile::source).toList();
  }

  /** The path below the packs with {@code /}, as the index has it. */
  String name() {
    return RuleFile.PACKS.relativize(path).toString().replace('\\', '/');
  }

  /** The language that the fixture is analysed as: the folder of the file. */
  String language() {
    return MODELS.relativize(path).getName(0).toString();
  }

  /** The file beside it in which the models match what is annotated. */
  Path fixture() {
    String extension = language().equals("python") ? ".py" : "." + language();
    return path.resolveSibling(path.getFileName().toString().replace(".yaml", extension));
  }

  RuleSource source() {
    try {
      return new RuleSource("builtin", name(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
