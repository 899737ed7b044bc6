package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A dictionary by its entries.
 *
 * @param span the region covered
 * @param entries the entries
 */
public record DictionaryLiteral(Span span, List<DictionaryEntry> entries) implements Expression {
  /** Copies the lists. */
  public DictionaryLiteral {
    entries = List.copyOf(entries);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(entries);
  }
}
