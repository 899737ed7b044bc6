package dev.vigil.analyzer.syntax;

import java.util.List;

/** A mapping written with its entries. */
public record Dictionary(Span span, List<DictionaryElement> elements) implements Expression {
  /** Copies the lists. */
  public Dictionary {
    elements = List.copyOf(elements);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.DICTIONARY;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(elements);
  }
}
