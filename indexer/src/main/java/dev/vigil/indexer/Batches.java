package dev.vigil.indexer;

import java.util.List;
import java.util.function.Consumer;

/** Cuts lists into what fits a request. */
final class Batches {
  private Batches() {}

  /** Hands over a list in pieces of at most {@link Store#BATCH}. */
  static <T> void of(List<T> items, Consumer<List<T>> consumer) {
    for (int from = 0; from < items.size(); from += Store.BATCH) {
      consumer.accept(items.subList(from, Math.min(items.size(), from + Store.BATCH)));
    }
  }
}
