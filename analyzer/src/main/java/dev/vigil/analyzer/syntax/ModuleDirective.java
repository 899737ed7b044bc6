package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * What a {@link ModuleDeclaration} says: {@code exports name to targets}.
 *
 * @param modifiers of a required module: {@code transitive}, {@code static}
 * @param targets behind {@code to} or {@code with}
 */
public record ModuleDirective(
    Span span,
    Kind directive,
    List<String> modifiers,
    List<Identifier> name,
    List<Expression> targets)
    implements Node {
  /** Copies the lists. */
  public ModuleDirective {
    modifiers = List.copyOf(modifiers);
    name = List.copyOf(name);
    targets = List.copyOf(targets);
  }

  /** What is said of the name. */
  public enum Kind {
    /** The module needs another. */
    REQUIRES,
    /** A package can be used by others. */
    EXPORTS,
    /** A package can be looked into at run time. */
    OPENS,
    /** The module uses a service. */
    USES,
    /** The module has a service. */
    PROVIDES
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MODULE_DIRECTIVE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(targets).list();
  }
}
