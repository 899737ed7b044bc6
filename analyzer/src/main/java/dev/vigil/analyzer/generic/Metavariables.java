package dev.vigil.analyzer.generic;

import java.util.ArrayList;
import java.util.List;

/** Numbers the metavariables of a pattern in the order in which they first stand there. */
final class Metavariables {
  private final List<String> names = new ArrayList<>();

  /** The number of a metavariable, with its dollar sign and dots. */
  int number(String name) {
    int known = names.indexOf(name);
    if (known >= 0) {
      return known;
    }
    names.add(name);
    return names.size() - 1;
  }

  String name(int number) {
    return names.get(number);
  }

  /** The names by their numbers. */
  List<String> names() {
    return List.copyOf(names);
  }
}
