package dev.vigil.index;

import java.util.List;
import java.util.function.Consumer;

/** Pieces of lists that fit a request. */
public final class Batches {
  private Batches() {}

  /** Hands over a list in pieces of at most {@link Store#BATCH} items. */
  public static <T> void of(List<T> items, Consumer<List<T>> consumer) {
    for (int from = 0; from < items.size(); from += Store.BATCH) {
      consumer.accept(items.subList(from, Math.min(items.size(), from + Store.BATCH)));
    }
  }
}
