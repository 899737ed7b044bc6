package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names in a pattern: of code, and of metavariables. */
final class PatternNames {
  private final SortedSet<String> words = new TreeSet<>();
  private final SortedSet<String> metavariables = new TreeSet<>();
  private @Nullable String unknown;

  private PatternNames() {}

  static PatternNames of(List<? extends Node> pattern) {
    PatternNames names = new PatternNames();
    pattern.forEach(names::visit);
    return names;
  }

  SortedSet<String> words() {
    return Collections.unmodifiableSortedSet(words);
  }

  SortedSet<String> metavariables() {
    return Collections.unmodifiableSortedSet(metavariables);
  }

  /** What is in the pattern and cannot be matched, in words, if there is something. */
  Optional<String> unknown() {
    return Optional.ofNullable(unknown);
  }

  private void visit(Node node) {
    switch (node) {
      case Name name -> word(name.name());
      case Identifier name -> word(name.name());
      case Metavariable any -> metavariables.add(any.name());
      case EllipsisMetavariable any -> metavariables.add(any.name());
      case TypedMetavariable any ->
          unknown = "metavariables with a type cannot be matched yet: " + any.name();
      case StringLiteral string -> content(string.value());
      case StringFragment fragment -> content(fragment.value());
      default -> {}
    }
    node.children().forEach(this::visit);
  }

  private void content(String text) {
    if (text.startsWith("=~/")) {
      unknown = "regular expressions in strings cannot be matched yet: " + text;
    }
    if (Metavariable.isName(text)) {
      metavariables.add(text);
    }
  }

  private void word(String name) {
    if (Metavariable.isName(name)) {
      metavariables.add(name);
    } else if (!name.equals("...")) {
      words.add(name);
    }
  }
}
