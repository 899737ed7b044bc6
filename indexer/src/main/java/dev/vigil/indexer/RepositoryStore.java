package dev.vigil.indexer;

import java.util.Map;
import java.util.Optional;

/** The documents of repositories, each read, changed and written as a whole. */
final class RepositoryStore {
  private final Store store;

  RepositoryStore(Index index) {
    this.store = index.repositories();
  }

  /**
   * A repository as the index has it.
   *
   * @param id of its document
   * @param document as it was read, if there is one
   */
  record Stored(String id, Optional<Store.Document> document) {
    RepositoryState state() {
      return RepositoryState.of(document.map(Store.Document::source).orElse(Map.of()));
    }
  }

  /** Reads the document of a repository. */
  Stored read(String repository) {
    String id = DocumentIds.of(repository);
    return new Stored(id, store.get(id));
  }

  /**
   * Writes another state over one that was read.
   *
   * @throws IllegalArgumentException if the index does not take it
   */
  void write(Stored before, RepositoryState state) {
    store
        .write(
            Map.of(before.id(), state.document()),
            before.document().map(known -> Map.of(before.id(), known)).orElse(Map.of()))
        .forEach((rejected, reason) -> {
          throw new IllegalArgumentException(
              "the document of the repository was rejected: " + reason);
        });
  }
}
