package dev.vigil.cli.settings;

import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Settings of a scan, as a file has them. An option on the command line replaces the key of its
 * name.
 *
 * @param file the file
 * @param rules rules that are run
 * @param selection files that are analysed
 * @param findings findings that are reported
 * @param perPath settings of findings in some files; of several that match a file, all hold
 */
public record ScanSettings(
    Path file,
    RuleSettings rules,
    SelectionSettings selection,
    FindingSettings findings,
    List<PathSettings> perPath) {
  /** Name of the file in the root of a repository. */
  public static final String NAME = ".vigil.yaml";

  /** Copies. */
  public ScanSettings {
    perPath = List.copyOf(perPath);
  }

  /**
   * The settings of a file.
   *
   * @throws UserException if it cannot be read or is wrong
   */
  public static ScanSettings read(Path file) {
    return new SettingsFile(file).read();
  }

  /**
   * The settings of the repository or folder that some paths are in, if it has any and all paths
   * are in it. A symbolic link is not followed.
   *
   * @param paths what is scanned; those that are not there do not matter
   * @throws UserException if the file is wrong
   */
  public static Optional<ScanSettings> of(List<Path> paths) {
    TreeSet<Path> roots = new TreeSet<>();
    for (Path path : paths) {
      root(path).ifPresent(roots::add);
    }
    return roots.size() == 1
        ? Optional.of(roots.first().resolve(NAME))
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .map(ScanSettings::read)
        : Optional.empty();
  }

  /** The root of a path; empty if the path is not there, which the scan says. */
  private static Optional<Path> root(Path path) {
    try {
      return Optional.of(FileSelection.root(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
