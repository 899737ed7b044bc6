package dev.vigil.cli.scan;

import dev.vigil.analyzer.repository.RepositoryScan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a scan found below one root.
 *
 * @param root folder that paths are relative to
 * @param commit that was scanned, if it was one
 * @param name for people
 * @param scan what was found
 */
public record ScannedRepository(
    Path root, Optional<String> commit, String name, RepositoryScan scan) {
  /** The same, without regard to comments that suppress findings. */
  public ScannedRepository withoutSuppressions() {
    return new ScannedRepository(root, commit, name, scan.withoutSuppressions());
  }

  /** A path as a person in the working directory would write it. */
  public String shown(String path) {
    return shown(root, commit, path);
  }

  /** A path below a root, of a commit or of the files that are there, likewise. */
  static String shown(Path root, Optional<String> commit, String path) {
    if (commit.isPresent()) {
      return path;
    }
    Path here = Path.of("").toAbsolutePath();
    if (!root.startsWith(here)) {
      return root.equals(root.getRoot()) ? root + path : root + "/" + path;
    }
    String prefix = here.relativize(root).toString();
    return prefix.isEmpty() ? path : prefix + "/" + path;
  }
}
