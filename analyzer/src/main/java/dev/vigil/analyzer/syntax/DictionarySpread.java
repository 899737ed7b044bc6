package dev.vigil.analyzer.syntax;

import java.util.List;

/** Another mapping whose entries are copied: {@code **mapping}. */
public record DictionarySpread(Span span, Expression value) implements DictionaryElement {
  @Override
  public NodeKind kind() {
    return NodeKind.DICTIONARY_SPREAD;
  }

  @Override
  public List<Node> children() {
    return List.of(value);
  }
}
