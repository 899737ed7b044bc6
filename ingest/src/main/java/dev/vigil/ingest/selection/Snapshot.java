package dev.vigil.ingest.selection;

import java.util.List;

/**
 * One commit of a repository, its files sorted by path.
 *
 * @param commit id in hex
 * @param files every file
 */
public record Snapshot(String commit, List<SelectedFile> files) {
  /** Reason of a file whose object is missing or damaged; the id follows. */
  public static final String BROKEN_FILE = "broken-object";

  /** Reason of a folder whose object is missing or damaged; the id follows. */
  public static final String BROKEN_FOLDER = "broken-tree";

  /** Copies. */
  public Snapshot {
    files = List.copyOf(files);
  }

  /** Whether a reason says that an object is missing or damaged. */
  public static boolean isBroken(String skipReason) {
    return skipReason.startsWith(BROKEN_FILE + ":") || skipReason.startsWith(BROKEN_FOLDER + ":");
  }

  /**
   * Refuses a snapshot of which an object is missing or damaged.
   *
   * @throws BrokenRepositoryException that names the first one
   */
  public void requireSound() throws BrokenRepositoryException {
    for (SelectedFile file : files) {
      if (file.skipReason().filter(Snapshot::isBroken).isPresent()) {
        throw new BrokenRepositoryException(file.path() + ": " + file.skipReason().get());
      }
    }
  }
}
