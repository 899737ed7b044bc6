package dev.vigil.cli;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.ingest.selection.CommitOrigin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a scan found below one root.
 *
 * @param root folder that paths are relative to
 * @param commit that was scanned, if it was one
 * @param name for people
 * @param scan what was found
 * @param origins the first commit of each finding, by fingerprint, if a history was scanned
 */
record ScannedRepository(
    Path root,
    Optional<String> commit,
    String name,
    RepositoryScan scan,
    Map<String, CommitOrigin> origins) {
  /** The scan of a state of the files. */
  ScannedRepository(Path root, Optional<String> commit, String name, RepositoryScan scan) {
    this(root, commit, name, scan, Map.of());
  }

  /** The first commit that has a finding, if a history was scanned. */
  Optional<CommitOrigin> origin(Finding finding) {
    return Optional.ofNullable(origins.get(finding.fingerprint()));
  }

  /** The same, without regard to comments that suppress findings. */
  ScannedRepository withoutSuppressions() {
    return new ScannedRepository(root, commit, name, scan.withoutSuppressions(), origins);
  }

  /** A path as a person in the working directory would write it. */
  String shown(String path) {
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
