package dev.vigil.ingest.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file, which knows its line. Immutable. */
public final class YamlNode {
  /** Size up to which a file is read, in bytes. */
  private static final long MOST_BYTES = 16 << 20;

  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * The document of a file; empty if the file holds none.
   *
   * @param what what the file is, such as {@code the inventory}, for messages
   * @throws WrongYamlException if it cannot be read or is not YAML
   */
  public static Optional<YamlNode> read(String what, Path file) {
    String name = what + " " + file;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new WrongYamlException(name + " is larger than " + MOST_BYTES + " bytes");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      return new Compose(settings)
          .composeString(Files.readString(file))
          .map(document -> new YamlNode(name, document));
    } catch (IOException e) {
      throw new WrongYamlException("cannot read " + name + ": " + reason(e));
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw new WrongYamlException(name + where + ": not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new WrongYamlException(name + ": not YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new WrongYamlException(name + ": lists and maps are nested too deeply");
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }

  /** The number of its line in the file, from 1. */
  public int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** Whether it is a map. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /**
   * The fields of a map, in the order of the file.
   *
   * @param known keys that it may have
   * @throws WrongYamlException if it is no map, or has another key, or one twice
   */
  public Map<String, YamlNode> fields(Set<String> known) {
    if (!(node instanceof MappingNode map)) {
      throw error("not a map with " + keys(known));
    }
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    for (NodeTuple field : map.getValue()) {
      YamlNode key = new YamlNode(file, field.getKeyNode());
      String name = key.node instanceof ScalarNode text ? text.getValue() : "a map or list";
      if (!known.contains(name)) {
        throw key.error("unknown key " + name + "; known are " + keys(known));
      }
      if (fields.put(name, new YamlNode(file, field.getValueNode())) != null) {
        throw key.error("the key " + name + " is there twice");
      }
    }
    return fields;
  }

  private static String keys(Set<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }

  /** The values of a list; of anything else, itself alone. */
  public List<YamlNode> items() {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(item -> new YamlNode(file, item)).toList()
        : List.of(this);
  }

  /**
   * The text of a scalar.
   *
   * @param what what it is, for the message
   * @throws WrongYamlException if it is a list or a map
   */
  public String text(String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(what + " is not a text");
  }

  /** The texts of a list of texts, or of one text. */
  public List<String> texts(String what) {
    return items().stream().map(item -> item.text(what)).toList();
  }

  /**
   * A truth value.
   *
   * @throws WrongYamlException if it is neither {@code true} nor {@code false}
   */
  public boolean flag(String key) {
    String text = text(key);
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(key + " is true or false, not " + text);
    };
  }

  /**
   * A number of bytes.
   *
   * @throws WrongYamlException if it is none from 1 to the most
   */
  public long bytes(String key, long most) {
    String text = text(key);
    if (text.matches("[1-9][0-9]{0,8}") && Long.parseLong(text) <= most) {
      return Long.parseLong(text);
    }
    throw error(key + " is a number of bytes from 1 to " + most + ", not " + text);
  }

  /** The error that something is wrong with this value. */
  public WrongYamlException error(String problem) {
    return new WrongYamlException(file + ":" + line() + ": " + problem);
  }
}
