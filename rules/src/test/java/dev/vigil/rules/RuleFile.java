package dev.vigil.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Every rule file of the packs, sorted by path. */
  static List<RuleFile> all() {
    try (Stream<Path> files = Files.walk(PACKS.resolve("python"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(RuleFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  Path fixture() {
    String file = String.valueOf(path.getFileName());
    return PACKS.resolve(path).resolveSibling(file.replace(".yaml", ".py"));
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
