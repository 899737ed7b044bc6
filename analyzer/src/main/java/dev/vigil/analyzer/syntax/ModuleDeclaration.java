package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A module of packages, with what it needs and offers.
 *
 * @param open whether all of its packages can be looked into at run time
 */
public record ModuleDeclaration(
    Span span,
    List<Decorator> decorators,
    boolean open,
    List<Identifier> path,
    List<ModuleDirective> directives)
    implements Statement {
  /** Copies the lists. */
  public ModuleDeclaration {
    decorators = List.copyOf(decorators);
    path = List.copyOf(path);
    directives = List.copyOf(directives);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MODULE_DECLARATION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(decorators).add(path).add(directives).list();
  }
}
