package dev.vigil.cli.rules;

import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import dev.vigil.night.message.UserException;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that a command runs: those that the user names, else those that are built in. */
public final class RuleFiles {
  private static final String SECRETS = "regex/hardcoded-information/";

  private RuleFiles() {}

  /**
   * The rules below the named files and directories, and the built-in models that they may name;
   * the built-in rules if none is named.
   *
   * @throws UserException if a file cannot be read
   */
  public static List<RuleSource> read(List<Path> named) {
    if (named.isEmpty()) {
      return BuiltinRules.load();
    }
    List<RuleSource> sources = new ArrayList<>();
    named.forEach(path -> sources.addAll(below(path)));
    sources.addAll(BuiltinRules.models());
    return sources;
  }

  /**
   * The files of rules and models below a file or directory, sorted by name; of a directory without
   * the fixtures in YAML that lie beside rules.
   *
   * @throws UserException if one cannot be read
   */
  public static List<RuleSource> below(Path path) {
    List<RuleSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file :
          files
              .filter(RuleFiles::isYaml)
              .filter(file -> file.equals(path) || RuleFixtures.isNoFixture(file))
              .sorted()
              .toList()) {
        String name =
            file.equals(path)
                ? String.valueOf(file.getFileName())
                : path.relativize(file).toString();
        sources.add(new RuleSource(path.toString(), name, Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UserException("cannot read the rules " + path + ": " + e);
    }
    return sources;
  }

  /** Without the built-in rules that are not for secrets in any text. */
  public static List<RuleSource> forSecrets(List<RuleSource> sources) {
    Set<RuleSource> builtIn = Set.copyOf(BuiltinRules.load());
    return sources.stream()
        .filter(source ->
            !builtIn.contains(source) || source.name().startsWith(SECRETS) || source.hasModels())
        .toList();
  }

  /** Whether a path is a YAML file. */
  public static boolean isYaml(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  /**
   * Loads the rules of a scan and says what is wrong with those that are not loaded. If all are
   * wrong, there is none to run.
   *
   * @throws UserException if there is no rule, and none that is wrong
   */
  public static RuleSetLoad loadForScan(
      List<RuleSource> sources, LocalDate today, PrintWriter err) {
    RuleSetLoad load = RuleLoader.load(sources, today);
    print(load.problems(), err);
    if (load.rules().descriptions().isEmpty()
        && load.problems().stream().noneMatch(each -> each.kind() == RuleProblem.Kind.ERROR)) {
      throw noRule();
    }
    return load;
  }

  private static UserException noRule() {
    return new UserException("no rule was loaded; name rule files or directories with --rules");
  }

  /** Loads; says what is wrong with rules that are not loaded. */
  public static RuleSet load(List<RuleSource> sources, LocalDate today, PrintWriter err) {
    RuleSetLoad load = RuleLoader.load(sources, today);
    print(load.problems(), err);
    if (load.rules().descriptions().isEmpty()) {
      throw noRule();
    }
    return load.rules();
  }

  /** Says what is wrong with rules, one line each. */
  public static void print(List<RuleProblem> problems, PrintWriter err) {
    for (RuleProblem problem : problems) {
      err.printf(
          "vigil: %s:%d: rule '%s', %s: %s%n",
          problem.file(), problem.line(), problem.ruleId(), problem.yamlPath(), problem.message());
    }
  }
}
