package dev.vigil.cli.option;

import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Models of libraries beside the built-in ones. */
public final class ModelOption {
  @Option(
      names = "--models",
      paramLabel = "FILE|DIR",
      description =
          "Models of libraries that rules name, in addition to the built-in ones; may be repeated.")
  private List<Path> models = new ArrayList<>();

  /**
   * The files of models.
   *
   * @throws UserException if one cannot be read, or a path has none
   */
  public List<RuleSource> sources() {
    List<RuleSource> sources = new ArrayList<>();
    for (Path path : models) {
      List<RuleSource> found =
          RuleFiles.below(path).stream().filter(RuleSource::hasModels).toList();
      if (found.isEmpty()) {
        throw new UserException("--models " + Printable.text(path.toString()) + " has no models");
      }
      sources.addAll(found);
    }
    return sources;
  }
}
