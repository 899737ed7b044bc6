package dev.vigil.cli.option;

import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules a scan runs. */
public final class RuleChoice {
  private static final String AUTO = "auto";

  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = "Rules to run instead of the built-in ones; may be repeated.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "auto|FILE|DIR",
      description =
          "Rules to run in addition to the built-in ones, which are auto; may be repeated.")
  private List<String> configurations = new ArrayList<>();

  @Mixin private ModelOption models = new ModelOption();

  @Option(
      names = "--exclude-rule",
      paramLabel = "ID",
      description = "Do not run this rule; may be repeated.")
  private List<String> excluded = new ArrayList<>();

  /**
   * The rule files.
   *
   * @throws UserException if one cannot be read
   */
  public List<RuleSource> sources() {
    List<Path> added =
        configurations.stream().filter(each -> !each.equals(AUTO)).map(Path::of).toList();
    List<RuleSource> sources = new ArrayList<>();
    if (rules.isEmpty() || configurations.contains(AUTO)) {
      sources.addAll(RuleFiles.read(List.of()));
    }
    List<Path> named = new ArrayList<>(rules);
    named.addAll(added);
    if (!named.isEmpty()) {
      sources.addAll(RuleFiles.read(named));
    }
    sources.addAll(models.sources());
    return sources.stream().distinct().toList();
  }

  /**
   * The rules without those that are excluded.
   *
   * @throws UserException if an excluded rule is unknown
   */
  public RuleSet chosen(RuleSet all) {
    Set<String> known =
        all.descriptions().stream()
            .map(RuleDescription::id)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String id : excluded) {
      if (!known.contains(id)) {
        throw new UserException(
            "--exclude-rule "
                + Printable.text(id)
                + " is no rule of this scan"
                + similar(id, known));
      }
    }
    return all.without(Set.copyOf(excluded));
  }

  private static String similar(String id, Set<String> known) {
    String last = id.substring(id.lastIndexOf('.') + 1);
    List<String> similar = known.stream().filter(each -> each.contains(last)).limit(5).toList();
    return similar.isEmpty()
        ? "; vigil rules lists the built-in ones"
        : "; there is " + String.join(", ", similar);
  }
}
