package dev.vigil.analyzer.taint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies: a variable, and from there fields ({@code .name}) and elements ({@code
 * [key]}). Written as {@code x.a["k"]}.
 *
 * @param base the variable
 * @param steps each a field or an element; empty for the variable itself
 */
record Place(String base, List<String> steps) implements Comparable<Place> {
  /** A value that lies nowhere: what steps of a value start from. */
  static final Place NOWHERE = new Place("", List.of());

  Place {
    steps = List.copyOf(steps);
  }

  static Place variable(String name) {
    return new Place(name, List.of());
  }

  /** The step to a field. */
  static String field(String name) {
    return "." + name;
  }

  /** The step to an element whose key is a known constant. */
  static String element(Object key) {
    return key instanceof String ? "[\"" + key + "\"]" : "[" + key + "]";
  }

  Place then(String step) {
    if (steps.isEmpty()) {
      return new Place(base, List.of(step));
    }
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return new Place(base, more);
  }

  Place then(Place relative) {
    if (steps.isEmpty()) {
      return new Place(base, relative.steps);
    }
    List<String> more = new ArrayList<>(steps);
    more.addAll(relative.steps);
    return new Place(base, more);
  }

  /** The first so many steps. */
  Place prefix(int length) {
    return length == steps.size() ? this : new Place(base, steps.subList(0, length));
  }

  boolean startsWith(Place prefix) {
    int length = prefix.steps.size();
    if (!base.equals(prefix.base) || steps.size() < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!steps.get(i).equals(prefix.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What follows behind so many steps, as steps of a value. */
  Place behind(int length) {
    return new Place(NOWHERE.base, steps.subList(length, steps.size()));
  }

  /** Sorts a place before everything that is reached from it, and that together. */
  @Override
  public int compareTo(Place other) {
    return this == other ? 0 : compareTo(other, other.steps.size());
  }

  /** Compares this place with the first so many steps of another. */
  int compareTo(Place other, int length) {
    int order = base.compareTo(other.base);
    int both = Math.min(steps.size(), length);
    for (int i = 0; order == 0 && i < both; i++) {
      order = steps.get(i).compareTo(other.steps.get(i));
    }
    return order != 0 ? order : Integer.compare(steps.size(), length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Place that && base.equals(that.base) && steps.equals(that.steps));
  }

  @Override
  public int hashCode() {
    return 31 * base.hashCode() + steps.hashCode();
  }

  @Override
  public String toString() {
    return base + String.join("", steps);
  }
}
