package dev.vigil.analyzer.taint;

import java.util.ArrayList;
import java.util.List;

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
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return new Place(base, more);
  }

  Place then(Place relative) {
    List<String> more = new ArrayList<>(steps);
    more.addAll(relative.steps);
    return new Place(base, more);
  }

  /** The first so many steps. */
  Place prefix(int length) {
    return new Place(base, steps.subList(0, length));
  }

  boolean startsWith(Place prefix) {
    return base.equals(prefix.base)
        && steps.size() >= prefix.steps.size()
        && steps.subList(0, prefix.steps.size()).equals(prefix.steps);
  }

  /** What follows behind so many steps, as steps of a value. */
  Place behind(int length) {
    return new Place(NOWHERE.base, steps.subList(length, steps.size()));
  }

  /** Sorts a place before everything that is reached from it, and that together. */
  @Override
  public int compareTo(Place other) {
    int order = base.compareTo(other.base);
    for (int i = 0; order == 0 && i < Math.min(steps.size(), other.steps.size()); i++) {
      order = steps.get(i).compareTo(other.steps.get(i));
    }
    return order != 0 ? order : Integer.compare(steps.size(), other.steps.size());
  }

  @Override
  public String toString() {
    return base + String.join("", steps);
  }
}
