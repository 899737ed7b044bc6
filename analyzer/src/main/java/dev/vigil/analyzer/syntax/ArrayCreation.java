package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Makes an array: {@code new int[3][]}, {@code new int[] {1, 2}}.
 *
 * @param type the type of the array, an {@link ArrayType}
 * @param dimensions the lengths that are given
 * @param initializer the elements, if they are given
 */
public record ArrayCreation(
    Span span, Expression type, List<Expression> dimensions, Optional<Expression> initializer)
    implements Expression {
  /** Copies the lists. */
  public ArrayCreation {
    dimensions = List.copyOf(dimensions);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ARRAY_CREATION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(type).add(dimensions).add(initializer).list();
  }
}
