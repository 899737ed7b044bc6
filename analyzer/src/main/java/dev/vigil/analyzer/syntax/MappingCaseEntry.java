package dev.vigil.analyzer.syntax;

import java.util.List;

/** A key of a mapping and the pattern of its value. */
public record MappingCaseEntry(Span span, Expression key, CasePattern value) implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.MAPPING_CASE_ENTRY;
  }

  @Override
  public List<Node> children() {
    return List.of(key, value);
  }
}
