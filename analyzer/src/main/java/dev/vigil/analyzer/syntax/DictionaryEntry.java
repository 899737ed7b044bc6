package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** A key with its value. */
public record DictionaryEntry(Span span, Expression key, Expression value)
    implements DictionaryElement {
  @Override
  public NodeKind kind() {
    return NodeKind.DICTIONARY_ENTRY;
  }

  @Override
  public List<Node> children() {
    return List.of(key, value);
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    consumer.accept(key);
    consumer.accept(value);
  }
}
