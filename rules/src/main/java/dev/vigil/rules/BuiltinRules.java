package dev.vigil.rules;

import dev.vigil.analyzer.rule.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule files that Vigil ships, read from the class path. */
public final class BuiltinRules {
  /** Name of the pack that these rules belong to. */
  public static final String PACK = "builtin";

  private static final String ROOT = "/rules/";
  private static final String MODELS = "models/";

  private BuiltinRules() {}

  /**
   * Reads every built-in rule file and the models that they name, sorted by name. The name of a
   * file is its path below {@code rules/}, such as {@code python/injection/eval-used.yaml}.
   *
   * @throws IllegalStateException if a file that the index names is not on the class path
   * @throws UncheckedIOException if the class path cannot be read
   */
  public static List<RuleSource> load() {
    return text("index.txt")
        .lines()
        .filter(name -> !name.isBlank())
        .map(name -> new RuleSource(PACK, name, text(name)))
        .sorted()
        .toList();
  }

  /** The models of libraries, sorted by name: other rules may name them too. */
  public static List<RuleSource> models() {
    return load().stream().filter(source -> source.name().startsWith(MODELS)).toList();
  }

  /** The ids of the built-in rules, sorted: the names of their files. */
  public static SortedSet<String> ids() {
    return text("index.txt")
        .lines()
        .filter(name -> !name.isBlank() && !name.startsWith(MODELS))
        .map(name -> name.replaceFirst(".*/", "").replaceFirst("[.]yaml$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(String name) {
    try (InputStream in = BuiltinRules.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "built-in rule file " + name + " is missing from the class path: build Vigil again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
