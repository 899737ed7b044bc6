package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The annotations and modifiers before a declaration, collected by the parser. */
final class Modifiers {
  private final List<Decorator> decorators = new ArrayList<>(0);
  private final List<Modifier> words = new ArrayList<>(2);

  void add(Decorator decorator) {
    decorators.add(decorator);
  }

  /** Whether the modifier was not there yet. */
  boolean add(Modifier word) {
    boolean isNew = !words.contains(word);
    words.add(word);
    return isNew;
  }

  List<Decorator> decorators() {
    return decorators;
  }

  List<Modifier> words() {
    return words;
  }
}
