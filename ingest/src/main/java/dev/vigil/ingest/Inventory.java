package dev.vigil.ingest;

import dev.vigil.ingest.host.GitHubOrganisation;
import dev.vigil.ingest.host.HostedRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;

/**
 * Repositories, sorted by id; each id once.
 *
 * @param entries the repositories
 * @param complete whether they are all of the organisation's, so that any other is retired
 */
public record Inventory(List<InventoryEntry> entries, boolean complete) {
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

  /** All repositories of the organisation. */
  public Inventory(List<InventoryEntry> entries) {
    this(entries, true);
  }

  /** The repositories that a person names, beside which there may be others. */
  public static Inventory of(List<String> locations) {
    return new Inventory(locations.stream().map(InventoryEntry::of).distinct().toList(), false);
  }

  /**
   * All repositories below a directory of mirrors.
   *
   * @throws IngestException if it cannot be read, or there is none
   */
  public static Inventory ofMirrors(Path directory) {
    return new MirrorFolder(directory).inventory();
  }

  /**
   * All repositories of an organisation of a code host.
   *
   * @throws IngestException if they cannot be listed, or there is none
   */
  public static Inventory of(GitHubOrganisation organisation) {
    List<HostedRepository> repositories;
    try {
      repositories = organisation.repositories();
    } catch (IOException e) {
      throw new IngestException("cannot list the repositories: " + e.getMessage(), e);
    }
    if (repositories.isEmpty()) {
      throw new IngestException("the organisation has no repositories that are to be scanned");
    }
    return new Inventory(
        repositories.stream()
            .map(hosted ->
                new InventoryEntry(hosted.id(), hosted.name(), hosted.url(), Constants.HEAD))
            .toList());
  }

  /**
   * Reads a YAML file: a list, or a map with the list under {@code repositories}, of maps with
   * {@code url} or {@code path}, and optionally {@code id}, {@code name}, {@code ref}, {@code
   * tokenFile}, {@code include} and {@code exclude} (each a glob in gitignore's syntax or a list of
   * them).
   *
   * @throws IngestException if it is not like that; the message names file and line
   */
  public static Inventory read(Path file) {
    return new InventoryFile(file).read();
  }
}
