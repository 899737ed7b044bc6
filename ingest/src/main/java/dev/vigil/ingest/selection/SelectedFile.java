package dev.vigil.ingest.selection;

import java.util.List;
import java.util.Optional;

/**
 * One path of a snapshot.
 *
 * @param path relative to the root, with {@code /}; bytes that are not UTF-8 as {@code \xNN}
 * @param blobId Git object id in hex
 * @param language detected language, {@code text} if none
 * @param size in bytes
 * @param skipReason why it is not analysed, if it is not: a reason, {@code ": "} and a detail where
 *     there is one
 * @param owners from CODEOWNERS, in its order
 */
public record SelectedFile(
    String path,
    String blobId,
    String language,
    long size,
    Optional<String> skipReason,
    List<String> owners) {
  /** Copies. */
  public SelectedFile {
    owners = List.copyOf(owners);
  }
}
