package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names in a pattern: of code, and of metavariables. */
final class PatternNames {
  private static final Set<NodeKind> DISTINCT_KINDS =
      EnumSet.of(
          NodeKind.ARRAY_CREATION,
          NodeKind.AWAIT,
          NodeKind.COMPREHENSION,
          NodeKind.CONDITIONAL,
          NodeKind.INTERPOLATED_STRING,
          NodeKind.LAMBDA,
          NodeKind.METHOD_REFERENCE,
          NodeKind.OBJECT_CREATION,
          NodeKind.TYPE_TEST,
          NodeKind.YIELD);

  private final SortedSet<String> words = new TreeSet<>();
  private final SortedSet<String> readOnlyWords = Collections.unmodifiableSortedSet(words);
  private final SortedSet<String> metavariables = new TreeSet<>();
  private final SortedSet<String> derived = new TreeSet<>();
  private final SortedSet<String> texts = new TreeSet<>();
  private final List<StringLiteral> regexes = new ArrayList<>();

  private final SortedSet<String> contents = new TreeSet<>();
  private final Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
  private final LanguageFrontEnd language;

  private PatternNames(LanguageFrontEnd language) {
    this.language = language;
  }

  /** The names in a pattern of code of a language. */
  static PatternNames of(List<? extends Node> pattern, LanguageFrontEnd language) {
    PatternNames names = new PatternNames(language);
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

  /** Those metavariables that stand for the content of a string. */
  SortedSet<String> contents() {
    return Collections.unmodifiableSortedSet(contents);
  }

  /** The kinds of expressions in the pattern that only expressions of the same kind match. */
  Set<NodeKind> kinds() {
    return Collections.unmodifiableSet(kinds);
  }

  /** The strings that are written as regular expressions. */
  List<StringLiteral> regexes() {
    return Collections.unmodifiableList(regexes);
  }

  private void visit(Node node) {
    String keyword = language.keywords().get(node.kind());
    if (keyword != null) {
      words.add(keyword);
    }
    if (DISTINCT_KINDS.contains(node.kind())) {
      kinds.add(node.kind());
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

  /** The type of what is computed or called need not be written in the code that has it. */
  private void type(Node node) {
    switch (node) {
      case Metavariable any -> {
        metavariables.add(any.name());
        derived.add(any.name());
      }
      case Name name when !language.traits().isImplied(name.name()) -> word(name.name());
      case Identifier name when !language.traits().isImplied(name.name()) -> word(name.name());
      default -> {}
    }
    node.children().forEach(this::type);
  }

  private void content(StringLiteral string) {
    if (StringPattern.isPlain(string)) {
      texts.add(string.value());
      if (language.traits().isData() && string.value().chars().noneMatch(Character::isISOControl)) {
        addWords(string.value());
      }
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
      contents.add(text);
    }
  }

  private void word(String name) {
    if (Metavariable.isName(name)) {
      metavariables.add(name);
    } else {
      addWords(name);
    }
  }

  /** A part of a path, such as {@code github.com}, has several words; a dollar sign is in none. */
  private void addWords(String name) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length()
          || name.charAt(i) == '$'
          || !Character.isJavaIdentifierPart(name.charAt(i))) {
        if (i > start) {
          words.add(name.substring(start, i));
        }
        start = i + 1;
      }
    }
  }
}
