package dev.vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A compose file as compose sees it: merged, with the defaults of its variables. */
final class ComposeFile {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

  private final String text;
  private final Map<String, Object> root;

  private ComposeFile(String text, Map<String, Object> root) {
    this.text = text;
    this.root = root;
  }

  static ComposeFile read(Path file) throws IOException {
    String text = Files.readString(file);
    Object yaml =
        new Load(LoadSettings.builder().build())
            .loadFromString(VARIABLE.matcher(text).replaceAll("$2"));
    return new ComposeFile(text, map(yaml));
  }

  /** The variables and their defaults. */
  Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    for (Matcher found = VARIABLE.matcher(text); found.find(); ) {
      variables.put(found.group(1), found.group(2));
    }
    return variables;
  }

  /** The services by name, each with what it takes from others. */
  Map<String, Map<String, Object>> services() {
    Map<String, Map<String, Object>> services = new LinkedHashMap<>();
    map(root.get("services")).forEach((name, service) -> services.put(name, map(service)));
    return services;
  }

  /** The names under a top-level key. */
  List<String> names(String key) {
    return List.copyOf(map(root.get(key)).keySet());
  }

  /** A map with what it merges by {@code <<}. */
  static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> yaml) {
      if (yaml.containsKey("<<")) {
        map.putAll(map(yaml.get("<<")));
      }
      yaml.forEach((key, item) -> map.put(key.toString(), item));
      map.remove("<<");
    }
    return map;
  }

  /** A list of texts; a single text is a list of one. */
  static List<String> list(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(ComposeFile::unescaped).toList();
    }
    return value == null ? List.of() : List.of(unescaped(value));
  }

  private static String unescaped(Object item) {
    return item.toString().replace("$$", "$");
  }
}
