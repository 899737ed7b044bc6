package dev.vigil.analyzer.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that stands for a value written elsewhere in the file: {@code *name} of YAML. The value
 * is no child, as it is a node of the tree where it is written: however often aliases name values
 * that have aliases themselves, the tree is as large as the file.
 *
 * @param name of the anchor at the value, without the sign
 * @param target the value
 */
public record Alias(Span span, String name, Expression target) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.ALIAS;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  /** Whether it stands in the same place and has the same name; the value is not compared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Alias that && span.equals(that.span) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * span.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return "Alias[span=" + span + ", name=" + name + "]";
  }
}
