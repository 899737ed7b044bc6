package dev.vigil.ingest.selection;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A path of a tree before it is selected. There is one for each file of a snapshot, so it is small:
 * about 180 bytes with a path of 50 characters.
 *
 * @param path as {@link SelectedFile#path} has it
 * @param id Git object id, {@link #UNKNOWN_ID} in hex where only the content would tell
 * @param obstacle why it has no content to analyse, if it has none: a reason, {@code ": "} and a
 *     detail where there is one
 * @param loader of the content; shared by the files of a commit
 */
record ListedFile(String path, ObjectId id, Optional<String> obstacle, Loader loader) {
  /** The id of what was not read. */
  static final String UNKNOWN_ID = ObjectId.zeroId().name();

  /** Reads a content when it is asked for. */
  @FunctionalInterface
  interface Loader {
    /**
     * The content, or why there is none.
     *
     * @param id Git object id of the file, as it was listed
     * @param maxBytes of a content that is read
     * @throws IOException if it cannot be read
     */
    Loaded load(ObjectId id, long maxBytes) throws IOException;
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

  /** Git object id in hex. */
  String blobId() {
    return id.name();
  }

  /**
   * The content, or why there is none.
   *
   * @param maxBytes of a content that is read
   * @throws IOException if it cannot be read
   */
  Loaded load(long maxBytes) throws IOException {
    return loader.load(id, maxBytes);
  }

  static ListedFile of(String path, ObjectId id, Loader loader) {
    return new ListedFile(path, id, Optional.empty(), loader);
  }

  static ListedFile without(String path, String blobId, String obstacle) {
    return new ListedFile(
        path,
        ObjectId.fromString(blobId),
        Optional.of(obstacle),
        (id, max) -> {
          throw new IOException(path + " has no content: " + obstacle);
        });
  }

  ListedFile below(String prefix) {
    return new ListedFile(prefix + path, id, obstacle, loader);
  }

  ListedFile withObstacle(String reason) {
    return without(path, blobId(), reason);
  }
}
