package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A parsed file.
 *
 * @param root the tree
 * @param comments the regions of the comments, in source order, without line terminators
 * @param errors the regions that did not parse, in source order; each is also a node of the tree
 * @param parentheses the regions of the parentheses around those expressions that have some, by
 *     identity
 * @param language what must be known of the language that it is written in
 */
public record SourceTree(
    Module root,
    List<Span> comments,
    List<ErrorRegion> errors,
    Map<Expression, Span> parentheses,
    LanguageTraits language) {
  /** Copies the lists; the map is shared and must not be changed any more. */
  public SourceTree {
    comments = List.copyOf(comments);
    errors = List.copyOf(errors);
    parentheses = Collections.unmodifiableMap(parentheses);
  }
}
