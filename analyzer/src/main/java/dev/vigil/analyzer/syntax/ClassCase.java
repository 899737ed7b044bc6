package dev.vigil.analyzer.syntax;

import java.util.List;

/** Matches an object of a class with the given attributes. */
public record ClassCase(
    Span span, Expression type, List<CasePattern> positional, List<KeywordCase> keywords)
    implements CasePattern {
  /** Copies the lists. */
  public ClassCase {
    positional = List.copyOf(positional);
    keywords = List.copyOf(keywords);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CLASS_CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(type).add(positional).add(keywords).list();
  }
}
