package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of the variables that a function, or the module, assigns once: wherever such a
 * variable is read, it holds what its definition gave. Immutable.
 */
public final class SingleDefinitions {
  /** For each function, the definition of each name; empty if there are several. */
  private final IdentityHashMap<Node, Map<String, Optional<Expression>>> definitions =
      new IdentityHashMap<>();

  /** For each function, the names that are given several values. */
  private final IdentityHashMap<Node, Set<String>> repeated = new IdentityHashMap<>();

  /** The definitions of a file. */
  public SingleDefinitions(FileOutline outline) {
    for (FileOutline.Site site : outline.bindings()) {
      if (!isDeclaration(site.node())) {
        Map<String, Optional<Expression>> known =
            definitions.computeIfAbsent(site.owner(), owner -> new HashMap<>());
        Optional<Expression> value = value(site.node());
        for (String name : names(site.node())) {
          if (known.put(name, value) != null) {
            known.put(name, Optional.empty());
            repeated.computeIfAbsent(site.owner(), owner -> new HashSet<>()).add(name);
          }
        }
      }
    }
  }

  /** A variable that is declared without a value gets it elsewhere. */
  private static boolean isDeclaration(Node binding) {
    return binding instanceof Assignment assignment && assignment.value().isEmpty();
  }

  private static Optional<Expression> value(Node binding) {
    return binding instanceof Assignment assignment
            && assignment.operator().isEmpty()
            && assignment.targets().stream().allMatch(Name.class::isInstance)
        ? assignment.value()
        : Optional.empty();
  }

  private static List<String> names(Node binding) {
    return binding instanceof FormalParameter parameter
        ? List.of(parameter.name().name())
        : List.copyOf(LocalNames.ofNode(binding));
  }

  /** Whether a function gives a variable several values. */
  public boolean isRepeated(Node owner, String name) {
    return repeated.getOrDefault(owner, Set.of()).contains(name);
  }

  /** What a variable of a function holds; empty if it is none, or is given several values. */
  public Optional<Expression> of(Node owner, String name) {
    return definitions.getOrDefault(owner, Map.of()).getOrDefault(name, Optional.empty());
  }
}
