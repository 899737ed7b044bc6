package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** An element or a part of a value: {@code target[index]}; several indices are one tuple. */
public record Index(Span span, Expression target, Expression index) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.INDEX;
  }

  @Override
  public List<Node> children() {
    return List.of(target, index);
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    consumer.accept(target);
    consumer.accept(index);
  }
}
