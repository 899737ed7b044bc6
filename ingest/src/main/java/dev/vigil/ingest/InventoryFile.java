package dev.vigil.ingest;

import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads an inventory, and says of what is wrong in which line it is. */
final class InventoryFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "url",
          "path",
          "ref",
          "tokenFile",
          "include",
          "exclude",
          "maxFileBytes",
          "vendored");

  /** A file travels in one message of Kafka, with room for the message's other fields. */
  private static final long MOST_FILE_BYTES = 4 << 20;

  private final Path file;

  InventoryFile(Path file) {
    this.file = file;
  }

  Inventory read() {
    Map<String, Integer> lines = new TreeMap<>();
    List<InventoryEntry> entries = new ArrayList<>();
    for (Node node : repositories()) {
      InventoryEntry entry = entry(node);
      Integer other = lines.putIfAbsent(entry.id(), line(node));
      if (other != null) {
        throw error(node, "the id " + entry.id() + " is that of line " + other + " too");
      }
      entries.add(entry);
    }
    return new Inventory(entries);
  }

  private List<Node> repositories() {
    Node document = document();
    if (document instanceof MappingNode map) {
      Map<String, Node> fields = fields(map, Set.of("repositories"));
      Node list = fields.get("repositories");
      if (list == null) {
        throw error(document, "no list of repositories");
      }
      document = list;
    }
    if (document instanceof SequenceNode list) {
      return list.getValue();
    }
    throw error(document, "not a list of repositories");
  }

  private Node document() {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      return new Compose(settings)
          .composeString(Files.readString(file))
          .orElseThrow(() -> new IngestException("the inventory " + file + " is empty"));
    } catch (IOException e) {
      throw new IngestException("cannot read the inventory " + file + ": " + reason(e), e);
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw new IngestException(
          "the inventory " + file + where + ": not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new IngestException("the inventory " + file + ": not YAML: " + e.getMessage(), e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }

  private InventoryEntry entry(Node node) {
    if (!(node instanceof MappingNode map)) {
      throw error(node, "a repository is a map with url or path");
    }
    Map<String, Node> fields = fields(map, KEYS);
    Optional<String> url = text(fields, "url");
    Optional<String> path = text(fields, "path");
    if (url.isPresent() == path.isPresent()) {
      throw error(node, "a repository has either url or path");
    }
    InventoryEntry named = InventoryEntry.of(url.orElseGet(() -> resolved(path.orElseThrow())));
    if (named.isRemote() != url.isPresent()) {
      throw error(
          node,
          url.isPresent() ? "url is no URL; a path goes in path" : "path is a URL, not a path");
    }
    return new InventoryEntry(
        text(fields, "id").orElse(named.id()),
        text(fields, "name").orElse(named.name()),
        named.location(),
        text(fields, "ref").orElse(named.ref()),
        tokenFile(node, fields, named),
        new PathFilter(texts(fields.get("include")), texts(fields.get("exclude"))),
        limits(fields));
  }

  private SelectionLimits limits(Map<String, Node> fields) {
    Node size = fields.get("maxFileBytes");
    Node vendored = fields.get("vendored");
    return new SelectionLimits(
        size == null ? SelectionLimits.DEFAULT.maxFileBytes() : bytes(size),
        vendored == null ? SelectionLimits.DEFAULT.vendoredCode() : flag(vendored, "vendored"));
  }

  private long bytes(Node node) {
    String text = text(node, "maxFileBytes");
    if (text.matches("[1-9][0-9]{0,8}") && Long.parseLong(text) <= MOST_FILE_BYTES) {
      return Long.parseLong(text);
    }
    throw error(
        node, "maxFileBytes is a number of bytes from 1 to " + MOST_FILE_BYTES + ", not " + text);
  }

  private boolean flag(Node node, String key) {
    String text = text(node, key);
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(node, key + " is true or false, not " + text);
    };
  }

  private Optional<Path> tokenFile(Node node, Map<String, Node> fields, InventoryEntry named) {
    Optional<String> file = text(fields, "tokenFile");
    if (file.isPresent() && !named.isRemote()) {
      throw error(node, "tokenFile is for a url");
    }
    return file.map(name -> Path.of(resolved(name)));
  }

  /** Relative to the inventory; as it is, if it is no path. */
  private String resolved(String path) {
    return path.indexOf('\0') >= 0 ? path : file.toAbsolutePath().resolveSibling(path).toString();
  }

  private Map<String, Node> fields(MappingNode map, Set<String> known) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple field : map.getValue()) {
      if (!(field.getKeyNode() instanceof ScalarNode key) || !known.contains(key.getValue())) {
        String name =
            field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "a map or list";
        throw error(
            field.getKeyNode(),
            "unknown key "
                + name
                + "; known are "
                + String.join(", ", known.stream().sorted().toList()));
      }
      if (fields.put(key.getValue(), field.getValueNode()) != null) {
        throw error(field.getKeyNode(), "the key " + key.getValue() + " is there twice");
      }
    }
    return fields;
  }

  private Optional<String> text(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    if (node == null) {
      return Optional.empty();
    }
    String text = text(node, key);
    if (text.isBlank()) {
      throw error(node, key + " is empty");
    }
    return Optional.of(text);
  }

  private String text(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(node, what + " is not a text");
  }

  private List<String> texts(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(item -> text(item, "a glob")).toList()
        : List.of(text(node, "a glob"));
  }

  private IngestException error(Node node, String problem) {
    return new IngestException("the inventory " + file + ":" + line(node) + ": " + problem);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
