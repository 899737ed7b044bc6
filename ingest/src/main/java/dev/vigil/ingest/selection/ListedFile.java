package dev.vigil.ingest.selection;

import java.io.IOException;
import java.util.Optional;

/**
 * A path of a tree before it is selected.
 *
 * @param path as {@link SelectedFile#path} has it
 * @param blobId Git object id in hex, {@link #UNKNOWN_ID} where only the content would tell
 * @param obstacle why it has no content to analyse, if it has none: a reason, {@code ": "} and a
 *     detail where there is one
 * @param loader of the content
 */
record ListedFile(String path, String blobId, Optional<String> obstacle, Loader loader) {
  /** The id of what was not read. */
  static final String UNKNOWN_ID = "0".repeat(40);

  /** Reads a content when it is asked for. */
  @FunctionalInterface
  interface Loader {
    /**
     * The content, or why there is none.
     *
     * @param maxBytes of a content that is read
     * @throws IOException if it cannot be read
     */
    Loaded load(long maxBytes) throws IOException;
  }

  /** What a loader gives. */
  sealed interface Loaded {
    /** Git object id in hex. */
    String blobId();

    /** In bytes. */
    long size();

    /**
     * A content.
     *
     * @param bytes not copied; nobody changes them
     */
    @SuppressWarnings("ArrayRecordComponent") // Travels from a loader to its caller only.
    record Content(String blobId, byte[] bytes) implements Loaded {
      @Override
      public long size() {
        return bytes.length;
      }
    }

    /** More than is read. */
    record TooLarge(String blobId, long size) implements Loaded {}
  }

  static ListedFile of(String path, String blobId, Loader loader) {
    return new ListedFile(path, blobId, Optional.empty(), loader);
  }

  static ListedFile without(String path, String blobId, String obstacle) {
    return new ListedFile(
        path,
        blobId,
        Optional.of(obstacle),
        max -> {
          throw new IOException(path + " has no content: " + obstacle);
        });
  }

  ListedFile below(String prefix) {
    return new ListedFile(prefix + path, blobId, obstacle, loader);
  }

  ListedFile withObstacle(String reason) {
    return without(path, blobId, reason);
  }
}
