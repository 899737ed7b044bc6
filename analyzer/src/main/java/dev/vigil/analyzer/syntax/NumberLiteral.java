package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** A number as it is written, with its underscores. */
public record NumberLiteral(Span span, NumberForm form, String text) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.NUMBER_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    // It has none.
  }
}
