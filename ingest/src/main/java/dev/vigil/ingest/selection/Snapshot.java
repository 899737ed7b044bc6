package dev.vigil.ingest.selection;

import java.util.List;

/**
 * One commit of a repository, its files sorted by path.
 *
 * @param commit id in hex
 * @param files every file
 */
public record Snapshot(String commit, List<SelectedFile> files) {
  /** Copies. */
  public Snapshot {
    files = List.copyOf(files);
  }
}
