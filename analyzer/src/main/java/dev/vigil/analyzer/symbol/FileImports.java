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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the names that a file imports are called outside of it, wherever the import stands: a name
 * that is imported in several ways, as in the branches of a condition, may be any of them.
 */
public final class FileImports {
  private final SortedMap<String, List<QualifiedName>> names = new TreeMap<>();
  private final List<QualifiedName> wholes = new ArrayList<>();

  /** What some imports bind. */
  FileImports(Iterable<Node> imports) {
    for (Node each : imports) {
      switch (each) {
        case Import modules -> modules.modules().forEach(this::add);
        case ImportFrom from -> add(from);
        default -> {}
      }
    }
  }

  private void add(ImportedModule module) {
    List<String> path = texts(module.path());
    String name = ImportedPaths.nameOf(module);
    add(name, new QualifiedName(0, module.alias().isPresent() ? path : path.subList(0, 1)));
  }

  private void add(ImportFrom from) {
    if (from.importKind() == ImportKind.MODULE || from.importKind() == ImportKind.PACKAGE) {
      return;
    }
    QualifiedName module = new QualifiedName(from.level(), texts(from.path()));
    if (from.wildcard()) {
      wholes.add(module);
    }
    for (ImportedName name : from.names()) {
      add(ImportedPaths.nameOf(name), module.then(name.name().name()));
    }
  }

  private void add(String name, QualifiedName origin) {
    List<QualifiedName> known = names.computeIfAbsent(name, any -> new ArrayList<>(1));
    if (!known.contains(origin)) {
      known.add(origin);
    }
  }

  private static List<String> texts(List<Identifier> path) {
    return path.stream().map(Identifier::name).toList();
  }

  /** What a name may be called outside; nothing if it is not imported by its name. */
  public List<QualifiedName> of(String name) {
    return Collections.unmodifiableList(names.getOrDefault(name, List.of()));
  }

  /** Each name that is imported, with what it may be called outside. */
  public SortedMap<String, List<QualifiedName>> names() {
    return Collections.unmodifiableSortedMap(names);
  }

  /** That of which all is imported. */
  public List<QualifiedName> wholes() {
    return Collections.unmodifiableList(wholes);
  }
}
