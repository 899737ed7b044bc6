package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/**
 * A name that is not an expression: of a field, a parameter, a function, an import. In a pattern it
 * may be spelt as a metavariable, see {@link Metavariable#isName}.
 */
public record Identifier(Span span, String name) implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.IDENTIFIER;
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
