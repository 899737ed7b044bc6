package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Gives a value to targets.
 *
 * @param targets at least one; several in {@code a = b = value}
 * @param annotation the declared type
 * @param operator the operator of an augmented assignment
 * @param value absent only if there is an annotation
 */
public record Assignment(
    Span span,
    List<Expression> targets,
    Optional<Expression> annotation,
    Optional<BinaryOperator> operator,
    Optional<Expression> value)
    implements Statement {
  /** Copies the lists. */
  public Assignment {
    targets = List.copyOf(targets);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ASSIGNMENT;
  }

  @Override
  public List<Node> children() {
    return new Children().add(targets).add(annotation).add(value).list();
  }
}
