package dev.vigil.ingest;

import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectionLimits;
import dev.vigil.ingest.yaml.WrongYamlException;
import dev.vigil.ingest.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  /**
   * The inventory.
   *
   * @throws IngestException if the file cannot be read or is wrong
   */
  Inventory read() {
    try {
      return inventory();
    } catch (WrongYamlException e) {
      throw new IngestException(String.valueOf(e.getMessage()), e);
    }
  }

  private Inventory inventory() {
    Map<String, Integer> lines = new TreeMap<>();
    List<InventoryEntry> entries = new ArrayList<>();
    for (YamlNode node : repositories()) {
      InventoryEntry entry = entry(node);
      Integer other = lines.putIfAbsent(entry.id(), node.line());
      if (other != null) {
        throw node.error("the id " + entry.id() + " is that of line " + other + " too");
      }
      entries.add(entry);
    }
    return new Inventory(entries);
  }

  private List<YamlNode> repositories() {
    YamlNode document =
        YamlNode.read("the inventory", file)
            .orElseThrow(() -> new IngestException("the inventory " + file + " is empty"));
    YamlNode list =
        document.isMap() ? document.fields(Set.of("repositories")).get("repositories") : document;
    if (list == null) {
      throw document.error("no list of repositories");
    }
    if (list.isList()) {
      return list.items();
    }
    throw list.error("not a list of repositories");
  }

  private InventoryEntry entry(YamlNode node) {
    if (!node.isMap()) {
      throw node.error("a repository is a map with url or path");
    }
    Map<String, YamlNode> fields = node.fields(KEYS);
    Optional<String> url = text(fields, "url");
    Optional<String> path = text(fields, "path");
    if (url.isPresent() == path.isPresent()) {
      throw node.error("a repository has either url or path");
    }
    InventoryEntry named = InventoryEntry.of(url.orElseGet(() -> resolved(path.orElseThrow())));
    if (named.isRemote() != url.isPresent()) {
      throw node.error(
          url.isPresent() ? "url is no URL; a path goes in path" : "path is a URL, not a path");
    }
    return new InventoryEntry(
        text(fields, "id").orElse(named.id()),
        text(fields, "name").orElse(named.name()),
        named.location(),
        text(fields, "ref").orElse(named.ref()),
        tokenFile(node, fields, named),
        new PathFilter(globs(fields.get("include")), globs(fields.get("exclude"))),
        limits(fields));
  }

  private static SelectionLimits limits(Map<String, YamlNode> fields) {
    YamlNode size = fields.get("maxFileBytes");
    YamlNode vendored = fields.get("vendored");
    return new SelectionLimits(
        size == null
            ? SelectionLimits.DEFAULT.maxFileBytes()
            : size.bytes("maxFileBytes", MOST_FILE_BYTES),
        vendored == null ? SelectionLimits.DEFAULT.vendoredCode() : vendored.flag("vendored"));
  }

  private Optional<Path> tokenFile(
      YamlNode node, Map<String, YamlNode> fields, InventoryEntry named) {
    Optional<String> file = text(fields, "tokenFile");
    if (file.isPresent() && !named.isRemote()) {
      throw node.error("tokenFile is for a url");
    }
    return file.map(name -> Path.of(resolved(name)));
  }

  /** Relative to the inventory; as it is, if it is no path. */
  private String resolved(String path) {
    return path.indexOf('\0') >= 0 ? path : file.toAbsolutePath().resolveSibling(path).toString();
  }

  private static Optional<String> text(Map<String, YamlNode> fields, String key) {
    YamlNode node = fields.get(key);
    if (node == null) {
      return Optional.empty();
    }
    String text = node.text(key);
    if (text.isBlank()) {
      throw node.error(key + " is empty");
    }
    return Optional.of(text);
  }

  private static List<String> globs(@Nullable YamlNode node) {
    return node == null ? List.of() : node.texts("a glob");
  }
}
