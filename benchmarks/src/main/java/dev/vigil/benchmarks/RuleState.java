package dev.vigil.benchmarks;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An analyzer with rules: the built-in ones, or those of a directory. */
@State(Scope.Benchmark)
public class RuleState {
  /** How the built-in rules are named. */
  static final String BUILTIN = "builtin";

  /** The directory of the rules, or {@code builtin}. */
  @Param(BUILTIN)
  public String rules = "";

  private @Nullable Analyzer analyzer;

  /** Loads the rules; those that cannot be loaded are left out. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    analyzer = new Analyzer(RuleLoader.load(sources(rules)).rules(), Limits.DEFAULT);
  }

  static List<RuleSource> sources(String rules) throws IOException {
    if (rules.equals(BUILTIN)) {
      return BuiltinRules.load();
    }
    Path root = Path.of(rules);
    List<RuleSource> sources = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(RuleState::isYaml).sorted().toList()) {
        sources.add(
            new RuleSource(rules, root.relativize(file).toString(), Files.readString(file)));
      }
    }
    return sources;
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  Analyzer analyzer() {
    if (analyzer == null) {
      throw new IllegalStateException("JMH sets up the state");
    }
    return analyzer;
  }
}
