package dev.vigil.cli.option;

import dev.vigil.ingest.Inventory;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which repositories a command reads. */
public final class RepositoryOptions {
  @Parameters(
      paramLabel = "REPOSITORY",
      arity = "0..*",
      description = "Paths of bare or normal repositories, or URLs.")
  private List<String> repositories = new ArrayList<>();

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description =
          "YAML list of all repositories: id, name, url or path, ref, tokenFile, include, exclude."
              + " Those that it does not name any more are retired.")
  private @Nullable Path inventoryFile;

  @Option(
      names = "--mirrors",
      paramLabel = "DIR",
      description =
          "All repositories below a directory, bare or normal; their paths are their ids.")
  private @Nullable Path mirrors;

  @Mixin private GitHubOptions github = new GitHubOptions();

  /**
   * The inventory of the repositories that are named.
   *
   * @throws UserException if none or more than one way to name them is used
   */
  public Inventory inventory() {
    long ways =
        Stream.of(!repositories.isEmpty(), inventoryFile != null, mirrors != null, github.isGiven())
            .filter(given -> given)
            .count();
    if (ways > 1) {
      throw new UserException(
          "give repositories, --inventory, --mirrors or --github, only one of them");
    }
    if (inventoryFile != null) {
      return Inventory.read(inventoryFile);
    }
    if (mirrors != null) {
      return Inventory.ofMirrors(mirrors);
    }
    if (github.isGiven()) {
      return Inventory.of(github.organisation());
    }
    if (repositories.isEmpty()) {
      throw new UserException(
          "no repository given; name paths or URLs, a file with --inventory, a directory with"
              + " --mirrors, or an organisation with --github");
    }
    Inventory inventory = Inventory.of(repositories);
    requireSomething(inventory);
    return inventory;
  }

  /**
   * One that is not there is reported and the others are scanned, as in every night; if none is
   * there, somebody mistyped, and nothing has to be started to say so.
   */
  private static void requireSomething(Inventory inventory) {
    boolean absent =
        inventory.entries().stream()
            .allMatch(entry -> !entry.isRemote() && !Files.isDirectory(path(entry.location())));
    if (absent) {
      throw new UserException(
          "no such directory: "
              + inventory.entries().stream()
                  .map(entry -> Printable.text(entry.location()))
                  .collect(Collectors.joining(", "))
              + "; name repositories that are there, or URLs");
    }
  }

  private static Path path(String location) {
    try {
      return Path.of(location);
    } catch (InvalidPathException e) {
      throw new UserException("not a path: " + Printable.text(location));
    }
  }
}
