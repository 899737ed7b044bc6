package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map from places, kept sorted: what is reached from a place stands right behind it. Immutable; a
 * change gives another map, or the same one if it changes nothing, so that what is equal is mostly
 * identical too.
 *
 * @param <V> what is known of a place
 */
public final class AccessPathMap<V> {
  private static final AccessPathMap<?> EMPTY =
      new AccessPathMap<>(new AccessPath[0], new Object[0]);

  private final AccessPath[] places;

  /** As many as there are places. */
  private final Object[] values;

  private AccessPathMap(AccessPath[] places, Object[] values) {
    this.places = places;
    this.values = values;
  }

  /** The map without an entry. */
  @SuppressWarnings("unchecked") // It has no value of any type.
  static <V> AccessPathMap<V> empty() {
    return (AccessPathMap<V>) EMPTY;
  }

  int size() {
    return places.length;
  }

  public boolean isEmpty() {
    return places.length == 0;
  }

  /** The place of an entry, by its number in the order. */
  AccessPath place(int index) {
    return places[index];
  }

  /** What is known of the place of an entry. */
  @SuppressWarnings("unchecked") // Only values of the type are ever put in.
  V value(int index) {
    return (V) values[index];
  }

  @Nullable V get(AccessPath place) {
    int index = find(place, place.steps().size());
    return index < 0 ? null : value(index);
  }

  /** The number of the entry of the first so many steps to a place, or else below zero. */
  int find(AccessPath place, int steps) {
    int low = 0;
    int high = places.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = places[middle].compareTo(place, steps);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  /** The number of the first entry that is reached from a place, if there is one. */
  int below(AccessPath place) {
    int index = find(place, place.steps().size());
    return index < 0 ? -1 - index : index + 1;
  }

  /** The number of the first entry, from one on, that is not reached from a place. */
  int end(AccessPath place, int from) {
    int end = from;
    while (end < places.length && places[end].startsWith(place)) {
      end++;
    }
    return end;
  }

  /** This map, with something else known of a place. */
  AccessPathMap<V> with(AccessPath place, V value) {
    int index = find(place, place.steps().size());
    if (index >= 0) {
      if (values[index].equals(value)) {
        return this;
      }
      Object[] changed = values.clone();
      changed[index] = value;
      return new AccessPathMap<>(places, changed);
    }
    int at = -1 - index;
    Builder<V> builder = new Builder<>(places.length + 1);
    builder.copy(this, 0, at);
    builder.add(place, value);
    builder.copy(this, at, places.length);
    return builder.build();
  }

  /** This map without what is said of a place itself. */
  AccessPathMap<V> without(AccessPath place) {
    int index = find(place, place.steps().size());
    return index < 0 ? this : without(index, index + 1);
  }

  /** This map without what is reached from a place. */
  AccessPathMap<V> withoutBelow(AccessPath place) {
    int from = below(place);
    return without(from, end(place, from));
  }

  /**
   * This map, with something known of what is reached from a place, instead of all that was.
   *
   * @param entries by the steps from there, none of which is the place itself
   */
  AccessPathMap<V> withBelow(AccessPath place, SortedMap<AccessPath, V> entries) {
    if (entries.isEmpty()) {
      return withoutBelow(place);
    }
    int from = below(place);
    int to = end(place, from);
    Builder<V> builder = new Builder<>(places.length - to + from + entries.size());
    builder.copy(this, 0, from);
    entries.forEach((steps, value) -> builder.add(place.then(steps), value));
    builder.copy(this, to, places.length);
    return builder.build();
  }

  private AccessPathMap<V> without(int from, int to) {
    if (from == to) {
      return this;
    }
    Builder<V> builder = new Builder<>(places.length - to + from);
    builder.copy(this, 0, from);
    builder.copy(this, to, places.length);
    return builder.build();
  }

  public void forEach(BiConsumer<AccessPath, V> action) {
    for (int i = 0; i < places.length; i++) {
      action.accept(places[i], value(i));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AccessPathMap<?> that
            && Arrays.equals(places, that.places)
            && Arrays.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(places) * 31 + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((place, value) ->
        text.append(text.length() > 1 ? ", " : "").append(place).append('=').append(value));
    return text.append('}').toString();
  }

  /**
   * Makes a map of entries that come in their order.
   *
   * @param <V> what is known of a place
   */
  static final class Builder<V> {
    private AccessPath[] places;
    private Object[] values;
    private int size;

    /**
     * @param most how many entries there are at most
     */
    Builder(int most) {
      this.places = new AccessPath[most];
      this.values = new Object[most];
    }

    void add(AccessPath place, V value) {
      places[size] = place;
      values[size++] = value;
    }

    private void copy(AccessPathMap<V> from, int start, int end) {
      System.arraycopy(from.places, start, places, size, end - start);
      System.arraycopy(from.values, start, values, size, end - start);
      size += end - start;
    }

    AccessPathMap<V> build() {
      if (size == 0) {
        return empty();
      }
      if (size < places.length) {
        places = Arrays.copyOf(places, size);
        values = Arrays.copyOf(values, size);
      }
      return new AccessPathMap<>(places, values);
    }
  }
}
