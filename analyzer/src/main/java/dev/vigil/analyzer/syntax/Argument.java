package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An argument of a call or of a class header.
 *
 * @param name present if and only if the kind is {@link ArgumentKind#KEYWORD}
 */
public record Argument(
    Span span, ArgumentKind argumentKind, Optional<Identifier> name, Expression value)
    implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.ARGUMENT;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(value).list();
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    if (name.isPresent()) {
      consumer.accept(name.get());
    }
    consumer.accept(value);
  }
}
