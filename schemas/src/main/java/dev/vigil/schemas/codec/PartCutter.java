package dev.vigil.schemas.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a list into parts that fit a record, keeping its order. */
public final class PartCutter {
  /** Bytes of content that a part aims at; well below what a record may have. */
  public static final long PART_BYTES = 1 << 20;

  private PartCutter() {}

  /**
   * Cuts so that each part has at most {@code bytes}, or a single item that is larger. An empty
   * list gives one empty part.
   *
   * @param size estimated bytes of an item
   */
  public static <T> List<List<T>> cut(List<T> items, long bytes, ToLongFunction<T> size) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    long filled = 0;
    for (T item : items) {
      long itemSize = size.applyAsLong(item);
      if (!part.isEmpty() && filled + itemSize > bytes) {
        parts.add(List.copyOf(part));
        part.clear();
        filled = 0;
      }
      part.add(item);
      filled += itemSize;
    }
    if (!part.isEmpty() || parts.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return List.copyOf(parts);
  }
}
