package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.RuleSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule as it stands in a file.
 *
 * @param source the file
 * @param map its keys
 */
record DeclaredRule(RuleSource source, YamlValue.Mapping map) {
  /** The id that it gives itself; empty if it has none. */
  String id() {
    return map.text("id");
  }

  /** Whether both mean the same. A join rule may refer to files from where it stands. */
  boolean saysTheSameAs(DeclaredRule other) {
    return !id().isEmpty() && !isJoin() && map.hasContentOf(other.map);
  }

  /** Whether it is over what other rules match. */
  boolean isJoin() {
    return map.text("mode").equals("join");
  }

  /**
   * Its keys, with the id that it has in its rule set.
   *
   * @param named the ids of the rules that give themselves an id, for those that it refers to
   */
  YamlValue.Mapping identifiedAs(String id, Function<String, List<String>> named) {
    Map<String, YamlValue> values = new LinkedHashMap<>(map.values());
    values.computeIfPresent(
        "id", (key, value) -> new YamlValue.Scalar(value.line(), value.path(), id));
    values.computeIfPresent(
        "metadata",
        (key, value) ->
            value instanceof YamlValue.Mapping metadata ? referring(metadata, named) : value);
    return new YamlValue.Mapping(map.line(), map.path(), values);
  }

  private static YamlValue referring(
      YamlValue.Mapping metadata, Function<String, List<String>> named) {
    Map<String, YamlValue> values = new LinkedHashMap<>(metadata.values());
    values.computeIfPresent(
        "contradicted-by",
        (key, value) ->
            new YamlValue.Sequence(
                value.line(),
                value.path(),
                metadata.texts(key).stream()
                    .flatMap(declared -> named.apply(declared).stream())
                    .<YamlValue>map(id -> new YamlValue.Scalar(value.line(), value.path(), id))
                    .toList()));
    return new YamlValue.Mapping(metadata.line(), metadata.path(), values);
  }
}
