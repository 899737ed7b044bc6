package dev.vigil.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One rule of the packs as its YAML says it.
 *
 * @param path of the file, relative to the packs' directory
 * @param rule the document's only rule
 */
record RuleFile(Path path, Map<?, ?> rule) {
  /** The directory of the packs: the module's own, which is where its tests run. */
  static final Path PACKS = Path.of("").toAbsolutePath();

  /** The directories of the packs, each named for the language of its rules. */
  private static final List<String> LANGUAGES =
      List.of("generic", "go", "java", "python", "regex", "yaml");

  /** Every rule file of the packs, sorted by path. */
  static List<RuleFile> all() {
    return files().stream().filter(RuleFile::isRule).map(RuleFile::read).toList();
  }

  /** Every file of the packs, rules and fixtures, sorted by path. */
  static List<Path> files() {
    List<Path> found = new ArrayList<>();
    for (String language : LANGUAGES) {
      Path pack = PACKS.resolve(language);
      if (Files.isDirectory(pack)) {
        try (Stream<Path> files = Files.walk(pack)) {
          files.filter(Files::isRegularFile).sorted().forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return List.copyOf(found);
  }

  /** A fixture in YAML has a name with two endings. */
  static boolean isRule(Path file) {
    return file.toString().endsWith(".yaml") && !file.toString().endsWith(".test.yaml");
  }

  private static RuleFile read(Path file) {
    try {
      Object document =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      if (document instanceof Map<?, ?> map
          && map.get("rules") instanceof List<?> rules
          && rules.size() == 1
          && rules.get(0) instanceof Map<?, ?> rule) {
        return new RuleFile(PACKS.relativize(file), rule);
      }
      throw new IllegalStateException("a rule file holds one rule: " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return String.valueOf(rule.get("id"));
  }

  /** The path with {@code /}, as the index has it. */
  String name() {
    return path.toString().replace('\\', '/');
  }

  /** Whether the rule corrects what it finds. */
  boolean fixes() {
    return rule.get("fix") != null || rule.get("fix-regex") != null;
  }

  /** What the fixture is with all fixes applied. */
  Path fixedFixture() {
    String name = String.valueOf(fixture().getFileName());
    int dot = name.indexOf('.');
    return fixture().resolveSibling(name.substring(0, dot) + ".fixed" + name.substring(dot));
  }

  private static boolean isFixed(Path file) {
    return String.valueOf(file.getFileName()).contains(".fixed.");
  }

  /** The one file beside the rule that is named like it and is no rule. */
  Path fixture() {
    Path file = PACKS.resolve(path);
    try (Stream<Path> siblings = Files.list(file.resolveSibling(""))) {
      List<Path> found =
          siblings
              .filter(sibling ->
                  !isRule(sibling) && !isFixed(sibling) && stem(sibling).equals(stem(file)))
              .toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      throw new IllegalStateException("one fixture is needed beside " + path + ": " + found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The language that the fixture is analysed as: the directory of the pack. */
  String language() {
    return path.getName(0).toString();
  }

  String area() {
    return path.getName(1).toString();
  }

  Map<?, ?> metadata() {
    return rule.get("metadata") instanceof Map<?, ?> metadata ? metadata : Map.of();
  }

  boolean evidence() {
    return "evidence".equals(metadata().get("kind"));
  }

  /** Whether all its matches in a file are one finding. */
  boolean counted() {
    return texts("counted").equals(List.of("true"));
  }

  /** The metadata value as a list of texts; one text is a list of one, a missing one is empty. */
  List<String> texts(String key) {
    Object value = metadata().get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
