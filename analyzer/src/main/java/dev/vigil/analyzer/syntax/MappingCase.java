package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Matches a mapping that has the given keys.
 *
 * @param rest the name that takes the other entries ({@code **rest})
 */
public record MappingCase(Span span, List<MappingCaseEntry> entries, Optional<Identifier> rest)
    implements CasePattern {
  /** Copies the lists. */
  public MappingCase {
    entries = List.copyOf(entries);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MAPPING_CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(entries).add(rest).list();
  }
}
