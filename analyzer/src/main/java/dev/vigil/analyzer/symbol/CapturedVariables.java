package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.symbol.FileOutline.Declared;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which variables of the function around them nested functions read: those that they neither bind
 * nor get, and that the function around binds or gets. Immutable.
 */
final class CapturedVariables {
  private final IdentityHashMap<FunctionDefinition, List<String>> captured =
      new IdentityHashMap<>();

  /** The captured variables of a file. */
  CapturedVariables(FileOutline outline) {
    LanguageTraits.Variables variables = outline.language().variables();
    for (Declared declared : outline.functions()) {
      if (declared.owner() instanceof FunctionDefinition outer) {
        Set<String> visible = bound(outer, variables);
        visible.removeAll(bound(declared.function(), variables));
        if (!visible.isEmpty()) {
          visible.retainAll(names(declared.function()));
        }
        if (!visible.isEmpty()) {
          captured.put(declared.function(), List.copyOf(new TreeSet<>(visible)));
        }
      }
    }
  }

  /** The variables that a function captures, sorted by name. */
  List<String> of(FunctionDefinition function) {
    return Collections.unmodifiableList(captured.getOrDefault(function, List.of()));
  }

  private static Set<String> bound(
      FunctionDefinition function, LanguageTraits.Variables variables) {
    Set<String> bound = new HashSet<>(LocalNames.ofHeader(function));
    function
        .body()
        .ifPresent(body -> bound.addAll(LocalNames.of(body.statements(), variables).bound()));
    return bound;
  }

  private static Set<String> names(FunctionDefinition function) {
    Set<String> names = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>();
    function.body().ifPresent(open::add);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Name name) {
        names.add(name.name());
      }
      open.addAll(node.children());
    }
    return names;
  }
}
