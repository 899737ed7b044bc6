package dev.vigil.analyzer.syntax;

import java.util.List;

/** Says that names belong to an outer scope. */
public record ScopeDeclaration(Span span, ScopeKind scope, List<Identifier> names)
    implements Statement {
  /** Copies the lists. */
  public ScopeDeclaration {
    names = List.copyOf(names);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.SCOPE_DECLARATION;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(names);
  }
}
