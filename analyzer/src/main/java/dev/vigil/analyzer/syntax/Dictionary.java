package dev.vigil.analyzer.syntax;

import java.util.ArrayList;
import java.util.List;

/** A mapping written with its entries; as a target, it takes the entries out of a value. */
public record Dictionary(Span span, List<DictionaryElement> elements) implements Expression {
  /** Copies the lists. */
  public Dictionary {
    elements = List.copyOf(elements);
  }

  /** The targets in it, where it takes a value apart: what its entries give, and the rest. */
  public List<Expression> targets() {
    List<Expression> targets = new ArrayList<>(elements.size());
    for (DictionaryElement element : elements) {
      switch (element) {
        case DictionaryEntry entry -> targets.add(withoutDefault(entry.value()));
        case DictionarySpread rest -> targets.add(rest.value());
        case Ellipsis any -> {}
        case EllipsisMetavariable any -> {}
      }
    }
    return targets;
  }

  /** The target of an entry that gives it a default: {@code {name = value}}. */
  private static Expression withoutDefault(Expression target) {
    return target instanceof AssignmentExpression given ? given.target() : target;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.DICTIONARY;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(elements);
  }
}
