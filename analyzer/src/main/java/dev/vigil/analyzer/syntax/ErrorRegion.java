package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A region that is not a statement of the language; it was not analysed.
 *
 * @param reason what is wrong, with line and column
 */
public record ErrorRegion(Span span, String reason) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.ERROR_REGION;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
