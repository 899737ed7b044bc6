package dev.vigil.cli.scan;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.ingest.selection.CommitOrigin;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.selection.ShownPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * @param origins the first commit of each finding, by fingerprint, if a history was scanned
 */
public record ScannedRepository(
    Path root,
    Optional<String> commit,
    String name,
    boolean isRepository,
    ShownPaths shown,
    RepositoryScan scan,
    List<SelectedFile> refused,
    Map<String, CommitOrigin> origins) {
  /** Copies. */
  public ScannedRepository {
    refused = List.copyOf(refused);
    origins = Map.copyOf(origins);
  }

  /** The same with other results. */
  public ScannedRepository with(RepositoryScan other) {
    return new ScannedRepository(root, commit, name, isRepository, shown, other, refused, origins);
  }

  /** The same, without regard to comments that suppress findings. */
  public ScannedRepository withoutSuppressions() {
    return with(scan.withoutSuppressions());
  }

  /** The first commit that has a finding, if a history was scanned. */
  public Optional<CommitOrigin> origin(Finding finding) {
    return Optional.ofNullable(origins.get(finding.fingerprint()));
  }

  /** A path as the person who asked for it would write it. */
  public String shown(String path) {
    return shown.of(path);
  }
}
