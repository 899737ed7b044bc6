package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.MetadataValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the metadata of a rule, whatever is in it. */
final class MetadataReader {
  private MetadataReader() {}

  /** The value of a document. */
  static MetadataValue read(YamlValue value) {
    return switch (value) {
      case YamlValue.Scalar scalar -> scalar(scalar);
      case YamlValue.Sequence sequence ->
          new MetadataValue.Items(sequence.values().stream().map(MetadataReader::read).toList());
      case YamlValue.Mapping mapping -> {
        List<MetadataValue.Field> fields = new ArrayList<>();
        for (Map.Entry<String, YamlValue> entry : mapping.values().entrySet()) {
          fields.add(new MetadataValue.Field(entry.getKey(), read(entry.getValue())));
        }
        yield new MetadataValue.Fields(fields);
      }
    };
  }

  private static MetadataValue scalar(YamlValue.Scalar scalar) {
    return switch (scalar.type()) {
      case TEXT -> new MetadataValue.Text(scalar.text());
      case NUMBER -> new MetadataValue.Numeral(scalar.text());
      case FLAG -> new MetadataValue.Flag(Boolean.parseBoolean(scalar.text()));
      case NOTHING -> new MetadataValue.Nothing();
    };
  }
}
