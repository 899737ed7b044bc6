package dev.vigil.cli.report;

import dev.vigil.analyzer.rule.MetadataValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of rules as JSON has them. */
final class JsonTree {
  private JsonTree() {}

  /** The value as maps, lists, texts, numbers and truth values; null where there is none. */
  static @Nullable Object of(MetadataValue value) {
    return switch (value) {
      case MetadataValue.Text(String text) -> text;
      case MetadataValue.Numeral(String digits) -> new BigDecimal(digits);
      case MetadataValue.Flag(boolean flag) -> flag;
      case MetadataValue.Nothing() -> null;
      case MetadataValue.Items(var values) -> values.stream().map(JsonTree::of).toList();
      case MetadataValue.Fields(var fields) -> {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        fields.forEach(field -> tree.put(field.key(), of(field.value())));
        yield tree;
      }
    };
  }
}
