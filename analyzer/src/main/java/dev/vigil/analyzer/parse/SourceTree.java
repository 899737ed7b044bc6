package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;

/**
 * A parsed file.
 *
 * @param root the tree
 * @param comments the regions of the comments, in source order, without line terminators
 * @param errors the regions that did not parse, in source order; each is also a node of the tree
 */
public record SourceTree(Module root, List<Span> comments, List<ErrorRegion> errors) {
  /** Copies the lists. */
  public SourceTree {
    comments = List.copyOf(comments);
    errors = List.copyOf(errors);
  }
}
