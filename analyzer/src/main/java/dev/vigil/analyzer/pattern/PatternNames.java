package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names in a pattern: of code, and of metavariables. */
final class PatternNames {
  private final SortedSet<String> words = new TreeSet<>();
  private final SortedSet<String> readOnlyWords = Collections.unmodifiableSortedSet(words);
  private final SortedSet<String> metavariables = new TreeSet<>();
  private final SortedSet<String> derived = new TreeSet<>();
  private final SortedSet<String> texts = new TreeSet<>();
  private final List<StringLiteral> regexes = new ArrayList<>();

  private final Map<NodeKind, String> keywords;

  private PatternNames(Map<NodeKind, String> keywords) {
    this.keywords = keywords;
  }

  /**
   * The names in a pattern.
   *
   * @param keywords words that all code of some kinds has
   */
  static PatternNames of(List<? extends Node> pattern, Map<NodeKind, String> keywords) {
    PatternNames names = new PatternNames(keywords);
    pattern.forEach(names::visit);
    return names;
  }

  /** The same object at every call, by which what is known of the words is found. */
  SortedSet<String> words() {
    return readOnlyWords;
  }

  SortedSet<String> metavariables() {
    return Collections.unmodifiableSortedSet(metavariables);
  }

  /** Those that can stand for what is not in the file as it reads: contents of strings, types. */
  SortedSet<String> derived() {
    return Collections.unmodifiableSortedSet(derived);
  }

  /** The contents of the strings that stand for nothing else. */
  SortedSet<String> texts() {
    return Collections.unmodifiableSortedSet(texts);
  }

  /** The strings that are written as regular expressions. */
  List<StringLiteral> regexes() {
    return Collections.unmodifiableList(regexes);
  }

  private void visit(Node node) {
    String keyword = keywords.get(node.kind());
    if (keyword != null) {
      words.add(keyword);
    }
    switch (node) {
      case Name name -> word(name.name());
      case Identifier name -> word(name.name());
      case Metavariable any -> metavariables.add(any.name());
      case EllipsisMetavariable any -> metavariables.add(any.name());
      case TypedMetavariable any -> {
        metavariables.add(any.name());
        type(any.type());
        return;
      }
      case StringLiteral string -> content(string);
      case StringFragment fragment -> content(fragment.value());
      default -> {}
    }
    node.children().forEach(this::visit);
  }

  /** A type need not be written in the code that has it. */
  private void type(Node node) {
    if (node instanceof Metavariable any) {
      metavariables.add(any.name());
      derived.add(any.name());
    }
    node.children().forEach(this::type);
  }

  private void content(StringLiteral string) {
    if (StringMatcher.isPlain(string)) {
      texts.add(string.value());
    } else if (string.pieces().isEmpty() && StringPattern.isWrittenAs(string.value())) {
      regexes.add(string);
    } else {
      content(string.value());
    }
  }

  private void content(String text) {
    if (Metavariable.isName(text)) {
      metavariables.add(text);
      derived.add(text);
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
