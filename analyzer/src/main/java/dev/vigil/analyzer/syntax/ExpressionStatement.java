package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** An expression executed for its effect. */
public record ExpressionStatement(Span span, Expression expression) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.EXPRESSION_STATEMENT;
  }

  @Override
  public List<Node> children() {
    return List.of(expression);
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    consumer.accept(expression);
  }
}
