package dev.vigil.analyzer.rule;

import java.util.List;

/** A value of a rule's {@code metadata} as its file has it, for those who read it themselves. */
public sealed interface MetadataValue {
  /** A text. */
  record Text(String text) implements MetadataValue {}

  /** A number as it is written. */
  record Numeral(String digits) implements MetadataValue {}

  /** A truth value. */
  record Flag(boolean value) implements MetadataValue {}

  /** No value. */
  record Nothing() implements MetadataValue {}

  /** Values in order. */
  record Items(List<MetadataValue> values) implements MetadataValue {
    /** Copies. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Values by key, in the order of the file. */
  record Fields(List<Field> fields) implements MetadataValue {
    /** Copies. */
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A key with its value.
   *
   * @param key distinct among those of one map
   */
  record Field(String key, MetadataValue value) {}
}
