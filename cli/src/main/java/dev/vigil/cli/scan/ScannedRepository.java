package dev.vigil.cli.scan;

import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.selection.ShownPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a scan found below one root.
 *
 * @param root folder that paths are relative to
 * @param commit that was scanned, if it was one
 * @param name for people
 * @param isRepository whether the root is that of a work tree or of a commit, not a plain folder
 * @param shown how paths are shown
 * @param scan what was found
 * @param refused files that were named by themselves and could not be analysed all the same
 */
public record ScannedRepository(
    Path root,
    Optional<String> commit,
    String name,
    boolean isRepository,
    ShownPaths shown,
    RepositoryScan scan,
    List<SelectedFile> refused) {
  /** Copies. */
  public ScannedRepository {
    refused = List.copyOf(refused);
  }

  /** The same with other results. */
  public ScannedRepository with(RepositoryScan other) {
    return new ScannedRepository(root, commit, name, isRepository, shown, other, refused);
  }

  /** The same, without regard to comments that suppress findings. */
  public ScannedRepository withoutSuppressions() {
    return with(scan.withoutSuppressions());
  }

  /** A path as the person who asked for it would write it. */
  public String shown(String path) {
    return shown.of(path);
  }
}
