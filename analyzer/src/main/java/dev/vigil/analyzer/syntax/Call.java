package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** A call with its arguments in the order of the source. */
public record Call(Span span, Expression callee, List<Argument> arguments) implements Expression {
  /** Copies the lists. */
  public Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CALL;
  }

  @Override
  public List<Node> children() {
    return new Children().add(callee).add(arguments).list();
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    consumer.accept(callee);
    for (int i = 0; i < arguments.size(); i++) {
      consumer.accept(arguments.get(i));
    }
  }
}
