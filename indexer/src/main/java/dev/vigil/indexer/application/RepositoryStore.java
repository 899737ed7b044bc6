package dev.vigil.indexer.application;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.RepositoryState;
import java.util.Map;
import java.util.Optional;

/** The documents of repositories, each read, changed and written as a whole. */
final class RepositoryStore {
  private final Store store;

  RepositoryStore(Index index) {
    this.store = index.store(IndexName.REPOSITORIES);
  }

  /**
   * A repository as the index has it.
   *
   * @param id of its document
   * @param document as it was read, if there is one
   */
  record Stored(String id, Optional<Store.Document> document) {
    RepositoryState state() {
      return RepositoryState.of(document.map(Store.Document::source).orElseGet(JsonObject::new));
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
