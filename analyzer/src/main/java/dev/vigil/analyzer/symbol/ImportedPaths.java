package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportKind;
import dev.vigil.analyzer.syntax.ImportedModule;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the imports of a file bind to which names, by place: an import holds from where it stands
 * until the next one of the same name. Relative imports, and those under the very name of what is
 * imported, give a name no other path.
 */
final class ImportedPaths {
  private final Map<String, List<Binding>> bindings = new HashMap<>();
  private final List<Wildcard> wildcards = new ArrayList<>();

  private record Binding(int place, Optional<List<String>> path) {}

  /**
   * An import of everything there is in something.
   *
   * @param paths of all that were imported so until here, and of this
   */
  private record Wildcard(int place, List<List<String>> paths) {}

  /** What some imports bind, which are in the order of the source. */
  ImportedPaths(List<Node> imports) {
    for (Node each : imports) {
      switch (each) {
        case Import names -> names.modules().forEach(module -> add(module, names.span().start()));
        case ImportFrom from -> add(from);
        default -> {}
      }
    }
  }

  private void add(ImportedModule module, int place) {
    Optional<Identifier> alias = module.alias();
    bind(nameOf(module), place, alias.map(name -> names(module.path())));
  }

  private void add(ImportFrom from) {
    int place = from.span().start();
    if (from.importKind() == ImportKind.PACKAGE) {
      addPackage(from, place);
      return;
    }
    List<String> path = names(from.path());
    if (from.wildcard() && from.level() == 0 && from.importKind() != ImportKind.MODULE) {
      List<List<String>> paths = new ArrayList<>(wildcards(place));
      paths.add(path);
      wildcards.add(new Wildcard(place, List.copyOf(paths)));
    }
    for (ImportedName name : from.names()) {
      Optional<List<String>> whole =
          from.level() > 0 ? Optional.empty() : Optional.of(with(path, name.name().name()));
      bind(nameOf(name), place, whole);
    }
  }

  /** Rules call a package by its last name, whatever a file calls it. */
  private void addPackage(ImportFrom from, int place) {
    if (from.wildcard()) {
      List<List<String>> paths = new ArrayList<>(wildcards(place));
      paths.add(List.of(PackageNames.ofPath(names(from.path()))));
      wildcards.add(new Wildcard(place, List.copyOf(paths)));
      return;
    }
    for (ImportedName name : from.names()) {
      String known = PackageNames.ofPath(with(names(from.path()), name.name().name()));
      String local = name.alias().map(Identifier::name).orElse(known);
      bind(local, place, local.equals(known) ? Optional.empty() : Optional.of(List.of(known)));
    }
  }

  private void bind(String name, int place, Optional<List<String>> path) {
    bindings.computeIfAbsent(name, any -> new ArrayList<>(1)).add(new Binding(place, path));
  }

  /** The name that an import of a module binds. */
  static String nameOf(ImportedModule module) {
    return module.alias().orElse(module.path().get(0)).name();
  }

  /** The name that an import out of a module binds. */
  static String nameOf(ImportedName name) {
    return name.alias().orElse(name.name()).name();
  }

  /** A path, and a name in it. */
  static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  private static List<String> names(List<Identifier> path) {
    return path.stream().map(Identifier::name).toList();
  }

  /** The names that imports bind. */
  Set<String> names() {
    return Collections.unmodifiableSet(bindings.keySet());
  }

  /** The path that a name stands for at a place, if it is another than itself. */
  Optional<List<String>> of(String name, int place) {
    Optional<List<String>> path = Optional.empty();
    for (Binding binding : bindings.getOrDefault(name, List.of())) {
      if (binding.place > place) {
        break;
      }
      path = binding.path;
    }
    return path;
  }

  /** Whether everything there is in something is imported somewhere. */
  boolean hasWildcards() {
    return !wildcards.isEmpty();
  }

  /** What was imported whole before a place. */
  List<List<String>> wildcards(int place) {
    List<List<String>> paths = List.of();
    for (Wildcard wildcard : wildcards) {
      if (wildcard.place > place) {
        break;
      }
      paths = wildcard.paths;
    }
    return paths;
  }
}
