package dev.vigil.analyzer.syntax;

import java.util.List;

/** Says to which package a file belongs. */
public record PackageDeclaration(Span span, List<Decorator> decorators, List<Identifier> path)
    implements Statement {
  /** Copies the lists. */
  public PackageDeclaration {
    decorators = List.copyOf(decorators);
    path = List.copyOf(path);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.PACKAGE_DECLARATION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(decorators).add(path).list();
  }
}
