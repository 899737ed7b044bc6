package dev.vigil.analyzer.rule.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A value of a YAML document that knows where it stands. */
sealed interface YamlValue {
  /** Its 1-based line. */
  int line();

  /** Where in the document, such as {@code rules[3].patterns[0]}. */
  String path();

  /**
   * A text, number or truth value, as it is written; {@code null} is the empty text.
   *
   * @param type what YAML takes it for
   */
  record Scalar(int line, String path, String text, ScalarType type) implements YamlValue {
    /** A text. */
    Scalar(int line, String path, String text) {
      this(line, path, text, ScalarType.TEXT);
    }
  }

  /** What a scalar is by YAML's rules. */
  enum ScalarType {
    /** A text. */
    TEXT,
    /** A number that JSON can have too. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** {@code null}. */
    NOTHING
  }

  /** Values in order. */
  record Sequence(int line, String path, List<YamlValue> values) implements YamlValue {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /** Values by key, in order; keys are distinct. */
  record Mapping(int line, String path, Map<String, YamlValue> values) implements YamlValue {
    public Mapping {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Optional<YamlValue> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    /** Whether nothing stands behind a key. */
    boolean isBlank(String key) {
      return values.get(key) instanceof Scalar scalar && scalar.text().isBlank();
    }

    /** The text of a key; empty if it is not there or no text. */
    String text(String key) {
      return values.get(key) instanceof Scalar scalar ? scalar.text().strip() : "";
    }

    /** The texts of a key: of a list, or one alone. */
    List<String> texts(String key) {
      return switch (values.get(key)) {
        case Scalar scalar -> scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip());
        case Sequence sequence ->
            sequence.values().stream()
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text().strip())
                .toList();
        case Mapping mapping -> List.of();
        case null -> List.of();
      };
    }
  }

  /** Whether both have the same content, wherever it stands and in any order of keys. */
  default boolean hasContentOf(YamlValue other) {
    return switch (this) {
      case Scalar scalar -> other instanceof Scalar text && scalar.text().equals(text.text());
      case Sequence sequence ->
          other instanceof Sequence list
              && sequence.values().size() == list.values().size()
              && IntStream.range(0, list.values().size())
                  .allMatch(i -> sequence.values().get(i).hasContentOf(list.values().get(i)));
      case Mapping mapping ->
          other instanceof Mapping map
              && mapping.values().keySet().equals(map.values().keySet())
              && mapping.values().entrySet().stream()
                  .allMatch(entry ->
                      map.get(entry.getKey()).filter(entry.getValue()::hasContentOf).isPresent());
    };
  }

  /** How it is called in a message, with what it is. */
  default String described() {
    return switch (this) {
      case Scalar scalar -> scalar.text().isEmpty() ? "nothing" : scalar.text().strip();
      case Sequence sequence -> "a list";
      case Mapping mapping -> "a map with " + String.join(", ", mapping.values().keySet());
    };
  }
}
