package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Imports names out of a module.
 *
 * @param importKind what the path names
 * @param level number of leading dots, 0 for an absolute import
 * @param path the dotted path behind the dots, may be empty if there are dots
 * @param wildcard whether everything is imported ({@code *}); then {@code names} is empty
 */
public record ImportFrom(
    Span span,
    ImportKind importKind,
    int level,
    List<Identifier> path,
    boolean wildcard,
    List<ImportedName> names)
    implements Statement {
  /** Copies the lists. */
  public ImportFrom {
    path = List.copyOf(path);
    names = List.copyOf(names);
  }

  /** An import from a module or package. */
  public ImportFrom(
      Span span, int level, List<Identifier> path, boolean wildcard, List<ImportedName> names) {
    this(span, ImportKind.STANDARD, level, path, wildcard, names);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.IMPORT_FROM;
  }

  @Override
  public List<Node> children() {
    return new Children().add(path).add(names).list();
  }

  /** The module as it is written: the leading dots, then the path. */
  public String moduleName() {
    return ".".repeat(level) + path.stream().map(Identifier::name).collect(Collectors.joining("."));
  }
}
