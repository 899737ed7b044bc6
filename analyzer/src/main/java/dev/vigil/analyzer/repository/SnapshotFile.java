package dev.vigil.analyzer.repository;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One path of a snapshot.
 *
 * @param path relative to the repository's root, with {@code /}
 * @param blobId the Git object id of its content
 * @param language the detected language, {@code text} if none
 * @param size in bytes
 * @param skipped why the file is not analysed, if it is not; such as {@code binary} or {@code
 *     too-large: 5000000 bytes}
 * @param owners of the path, from CODEOWNERS, in its order
 */
public record SnapshotFile(
    String path,
    String blobId,
    String language,
    long size,
    Optional<String> skipped,
    List<String> owners)
    implements Comparable<SnapshotFile> {
  /** Copies. */
  public SnapshotFile {
    owners = List.copyOf(owners);
  }

  /** What it is by its name, and by the language as which it is analysed. */
  public FileKind kind() {
    return FileKind.of(path, language);
  }

  @Override
  public int compareTo(SnapshotFile other) {
    return Comparator.comparing(SnapshotFile::path).compare(this, other);
  }
}
