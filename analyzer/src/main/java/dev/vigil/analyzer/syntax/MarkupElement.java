package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * An element of markup that is a value: {@code <name attribute={value}>content</name>}.
 *
 * @param name absent for a fragment, which only holds its content
 * @param attributes keyword arguments, and spread ones whose entries are attributes; in a pattern
 *     also ellipses
 * @param content elements, texts as strings, and other values
 */
public record MarkupElement(
    Span span, Optional<Expression> name, List<Argument> attributes, List<Expression> content)
    implements Expression {
  /** Copies the lists. */
  public MarkupElement {
    attributes = List.copyOf(attributes);
    content = List.copyOf(content);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MARKUP_ELEMENT;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(attributes).add(content).list();
  }
}
