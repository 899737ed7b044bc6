package dev.vigil.cli;

import dev.vigil.ingest.Inventory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which repositories a command reads. */
final class RepositoryOptions {
  @Parameters(
      paramLabel = "REPOSITORY",
      arity = "0..*",
      description = "Paths of bare or normal repositories, or URLs.")
  private List<String> repositories = new ArrayList<>();

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "YAML list of repositories with id, name, url or path, ref, include, exclude.")
  private @Nullable Path inventoryFile;

  Inventory inventory() {
    if (inventoryFile != null) {
      if (!repositories.isEmpty()) {
        throw new UserException("give repositories or --inventory, not both");
      }
      return Inventory.read(inventoryFile);
    }
    if (repositories.isEmpty()) {
      throw new UserException(
          "no repository given; name paths or URLs, or a file with --inventory");
    }
    return Inventory.of(repositories);
  }
}
