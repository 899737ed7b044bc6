package dev.vigil.analyzer.syntax;

import java.util.List;

/** Matches a sequence element by element. */
public record SequenceCase(Span span, List<CasePattern> elements) implements CasePattern {
  /** Copies the lists. */
  public SequenceCase {
    elements = List.copyOf(elements);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.SEQUENCE_CASE;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(elements);
  }
}
