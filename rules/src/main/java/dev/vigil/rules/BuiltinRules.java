package dev.vigil.rules;

import dev.vigil.analyzer.rule.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule files that Vigil ships, read from the class path. */
public final class BuiltinRules {
  /** Name of the pack that these rules belong to. */
  public static final String PACK = "builtin";

  private static final String ROOT = "/rules/";
  private static final String MODELS = "models/";

  /** Extensions of fixtures; one of them is beside each rule. */
  private static final List<String> FIXTURES = List.of(".go", ".java", ".py", ".test.yaml", ".txt");

  private BuiltinRules() {}

  /**
   * Reads every built-in rule file and the models that they name, sorted by name. The name of a
   * file is its path below {@code rules/}, such as {@code python/injection/eval-used.yaml}.
   *
   * @throws IllegalStateException if a file that the index names is not on the class path
   * @throws UncheckedIOException if the class path cannot be read
   */
  public static List<RuleSource> load() {
    return load(name -> true);
  }

  private static List<RuleSource> load(Predicate<String> wanted) {
    return names()
        .filter(wanted)
        .map(name -> new RuleSource(PACK, name, text(name)))
        .sorted()
        .toList();
  }

  private static Stream<String> names() {
    return text("index.txt").lines().filter(name -> !name.isBlank());
  }

  private static boolean isOfModels(String name) {
    return name.startsWith(MODELS);
  }

  /** The models of libraries, sorted by name: other rules may name them too. */
  public static List<RuleSource> models() {
    return load(BuiltinRules::isOfModels);
  }

  /** The ids of the built-in rules, sorted: the names of their files. */
  public static SortedSet<String> ids() {
    return names()
        .filter(name -> !isOfModels(name))
        .map(name -> name.replaceFirst(".*/", "").replaceFirst("[.]yaml$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The fixture of a built-in rule: annotated code that the rule reports, and code that it does
   * not.
   *
   * @param source one of the sources that {@link #load} gives
   * @throws IllegalStateException if it is not on the class path
   */
  public static String fixture(RuleSource source) {
    String stem = source.name().replaceFirst("[.]yaml$", "");
    return FIXTURES.stream()
        .map(extension -> find(stem + extension))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> missing("fixture of the built-in rule file " + source.name()));
  }

  private static String text(String name) {
    return find(name).orElseThrow(() -> missing("built-in rule file " + name));
  }

  private static IllegalStateException missing(String what) {
    return new IllegalStateException(what + " is missing from the class path: build Vigil again");
  }

  private static Optional<String> find(String name) {
    try (InputStream in = BuiltinRules.class.getResourceAsStream(ROOT + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
