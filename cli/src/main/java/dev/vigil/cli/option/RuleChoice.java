package dev.vigil.cli.option;

import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.cli.settings.RuleSettings;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

  /** Takes what no option says from settings. */
  public void takeFrom(RuleSettings settings) {
    rules = rules.isEmpty() ? settings.rules() : rules;
    configurations = configurations.isEmpty() ? settings.config() : configurations;
    excluded = excluded.isEmpty() ? settings.excludeRule() : excluded;
  }

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
    requireKnown("--exclude-rule", excluded, all);
    return all.without(Set.copyOf(excluded));
  }

  /**
   * Refuses ids of rules that are not there.
   *
   * @param where option or file that names them
   * @throws UserException if one is unknown
   */
  public static void requireKnown(String where, Collection<String> ids, RuleSet rules) {
    Set<String> known =
        rules.descriptions().stream()
            .map(RuleDescription::id)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new UserException(
            where
                + " "
                + Printable.text(id)
                + " is no rule of this scan"
                + new SimilarNames(known)
                    .to(id)
                    .map(names -> "; there is " + names)
                    .orElse("; vigil rules lists the built-in ones"));
      }
    }
  }
}
