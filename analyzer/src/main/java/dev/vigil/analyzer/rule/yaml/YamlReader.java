package dev.vigil.analyzer.rule.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML document with the places of its values; aliases are expanded, within bounds. */
final class YamlReader {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_VALUES = 1_000_000;

  private int values;

  private YamlReader() {}

  /**
   * The document of a text.
   *
   * @throws InvalidYamlException if it is none
   */
  static YamlValue read(String name, String yaml) throws InvalidYamlException {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).setUseMarks(true).build();
      Node root =
          new Compose(settings)
              .composeString(yaml)
              .orElseThrow(() -> new InvalidYamlException(1, "", "the file is empty"));
      return new YamlReader().value(root, "", 0);
    } catch (MarkedYamlEngineException e) {
      throw new InvalidYamlException(
          e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
          "",
          "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new InvalidYamlException(1, "", "not YAML: " + e.getMessage());
    }
  }

  private YamlValue value(Node node, String path, int depth) throws InvalidYamlException {
    int line = line(node);
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      throw new InvalidYamlException(
          line, path, "too deep or too large, or an anchor that contains itself");
    }
    return switch (node) {
      case ScalarNode scalar ->
          new YamlValue.Scalar(
              line, path, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue(), type(scalar));
      case SequenceNode sequence -> sequence(sequence, line, path, depth);
      case MappingNode mapping -> mapping(mapping, line, path, depth);
      case AnchorNode anchor -> value(anchor.getRealNode(), path, depth + 1);
      default -> throw new InvalidYamlException(line, path, "not a value: " + node.getNodeType());
    };
  }

  private static YamlValue.ScalarType type(ScalarNode scalar) {
    if (scalar.getTag().equals(Tag.NULL)) {
      return YamlValue.ScalarType.NOTHING;
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return YamlValue.ScalarType.FLAG;
    }
    boolean number = scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT);
    return number && scalar.getValue().matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?")
        ? YamlValue.ScalarType.NUMBER
        : YamlValue.ScalarType.TEXT;
  }

  private YamlValue sequence(SequenceNode node, int line, String path, int depth)
      throws InvalidYamlException {
    List<YamlValue> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(value(item, path + "[" + items.size() + "]", depth + 1));
    }
    return new YamlValue.Sequence(line, path, items);
  }

  private YamlValue mapping(MappingNode node, int line, String path, int depth)
      throws InvalidYamlException {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new InvalidYamlException(line(entry.getKeyNode()), path, "a key is a text");
      }
      String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      YamlValue value = value(entry.getValueNode(), below, depth + 1);
      if (entries.put(key.getValue(), value) != null) {
        throw new InvalidYamlException(
            line(key), below, "the key stands twice in one map: " + key.getValue());
      }
    }
    return new YamlValue.Mapping(line, path, entries);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
