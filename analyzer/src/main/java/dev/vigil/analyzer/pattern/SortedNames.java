package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The names of a file in the order of the source, numbered from 0: finds those in a region without
 * its tree, and what is known of a name without hashing it.
 */
final class SortedNames {
  /** None. */
  static final SortedNames NONE = new SortedNames(List.of());

  private final Name[] names;
  private final SortedPlaces places;

  /** The names among some nodes of a file, which are names, in any order. */
  SortedNames(List<Node> nodes) {
    Name[] sorted = nodes.toArray(new Name[0]);
    this.places = SortedPlaces.of(nodes);
    if (!isSorted(sorted)) {
      Arrays.sort(sorted, Comparator.comparingInt(name -> name.span().start()));
    }
    this.names = sorted;
  }

  private static boolean isSorted(Name[] names) {
    for (int i = 1; i < names.length; i++) {
      if (names[i - 1].span().start() > names[i].span().start()) {
        return false;
      }
    }
    return true;
  }

  /** How many there are. */
  int size() {
    return names.length;
  }

  /** The name of a number. */
  Name get(int number) {
    return names[number];
  }

  /** The number of the first name that starts at an offset or behind it. */
  int firstFrom(int offset) {
    return places.firstFrom(offset);
  }

  /** The number of a name; negative if it is not one of these objects. */
  @SuppressWarnings("ReferenceEquality") // Equal names are other nodes.
  int numberOf(Name name) {
    int start = name.span().start();
    for (int i = places.firstFrom(start); i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
      if (names[i].span().start() > start) {
        break;
      }
    }
    return -1;
  }
}
