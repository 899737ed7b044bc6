package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives a value to targets. With an annotation, declares the target, which is a name; of several
 * declared together, each is an assignment that begins with the first one's modifiers.
 *
 * @param decorators annotations of the declaration
 * @param modifiers of the declaration, as they stand there
 * @param targets at least one; several in {@code a = b = value}
 * @param annotation the declared type
 * @param operator the operator of an augmented assignment
 * @param value absent only if there is an annotation
 */
public record Assignment(
    Span span,
    List<Decorator> decorators,
    List<Modifier> modifiers,
    List<Expression> targets,
    Optional<Expression> annotation,
    Optional<BinaryOperator> operator,
    Optional<Expression> value)
    implements Statement {
  /** Copies the lists. */
  public Assignment {
    decorators = List.copyOf(decorators);
    modifiers = List.copyOf(modifiers);
    targets = List.copyOf(targets);
  }

  /** An assignment without decorators and modifiers. */
  public Assignment(
      Span span,
      List<Expression> targets,
      Optional<Expression> annotation,
      Optional<BinaryOperator> operator,
      Optional<Expression> value) {
    this(span, List.of(), List.of(), targets, annotation, operator, value);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ASSIGNMENT;
  }

  @Override
  public List<Node> children() {
    return new Children().add(decorators).add(targets).add(annotation).add(value).inSourceOrder();
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    if (!decorators.isEmpty() || annotation.isPresent()) {
      Statement.super.forEachChild(consumer);
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      consumer.accept(targets.get(i));
    }
    if (value.isPresent()) {
      consumer.accept(value.get());
    }
  }
}
