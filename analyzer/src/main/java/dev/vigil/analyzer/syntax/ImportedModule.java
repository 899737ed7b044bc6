package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A module that is imported, by its dotted path. */
public record ImportedModule(Span span, List<Identifier> path, Optional<Identifier> alias)
    implements Node {
  /** Copies the lists. */
  public ImportedModule {
    path = List.copyOf(path);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.IMPORTED_MODULE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(path).add(alias).list();
  }

  /** The path with its dots. */
  public String moduleName() {
    return path.stream().map(Identifier::name).collect(Collectors.joining("."));
  }
}
