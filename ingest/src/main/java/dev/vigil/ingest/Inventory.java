package dev.vigil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The repositories of the organisation, sorted by id; each id once.
 *
 * @param entries the repositories
 */
public record Inventory(List<InventoryEntry> entries) {
  /** Sorts; an id that is there twice is an error. */
  public Inventory {
    Set<String> ids = new HashSet<>();
    for (InventoryEntry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IngestException("the inventory has two repositories with the id " + entry.id());
      }
    }
    entries = entries.stream().sorted(Comparator.comparing(InventoryEntry::id)).toList();
  }

  /** The repositories that a person names. */
  public static Inventory of(List<String> locations) {
    return new Inventory(locations.stream().map(InventoryEntry::of).distinct().toList());
  }

  /**
   * Reads a YAML file: a list, or a map with the list under {@code repositories}, of maps with
   * {@code id}, {@code name}, {@code url} or {@code path}, {@code ref}.
   */
  public static Inventory read(Path file) {
    Object document;
    try {
      document =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new IngestException("cannot read the inventory " + file + ": " + e.getMessage(), e);
    } catch (YamlEngineException e) {
      throw new IngestException("the inventory " + file + " is not YAML: " + e.getMessage(), e);
    }
    Object list = document instanceof Map<?, ?> map ? map.get("repositories") : document;
    if (!(list instanceof List<?> repositories)) {
      throw new IngestException("the inventory " + file + " has no list of repositories");
    }
    List<InventoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < repositories.size(); i++) {
      entries.add(entry(file, i, repositories.get(i)));
    }
    return new Inventory(entries);
  }

  private static InventoryEntry entry(Path file, int index, Object value) {
    String where = "the inventory " + file + ", repositories[" + index + "]";
    if (!(value instanceof Map<?, ?> map)) {
      throw new IngestException(where + " is not a map: " + value);
    }
    for (Object key : map.keySet()) {
      if (!Set.of("id", "name", "url", "path", "ref").contains(key)) {
        throw new IngestException(
            where + " has an unknown key; known are id, name, url, path, ref: " + key);
      }
    }
    Object location = map.get("url") != null ? map.get("url") : map.get("path");
    if (location == null) {
      throw new IngestException(where + " has neither url nor path");
    }
    InventoryEntry named =
        InventoryEntry.of(
            map.get("url") != null
                ? location.toString()
                : file.toAbsolutePath().resolveSibling(location.toString()).toString());
    return new InventoryEntry(
        text(map, "id", named.id()),
        text(map, "name", named.name()),
        named.location(),
        text(map, "ref", named.ref()));
  }

  private static String text(Map<?, ?> map, String key, String otherwise) {
    Object value = map.get(key);
    return value == null ? otherwise : value.toString();
  }
}
