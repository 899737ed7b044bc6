package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Finds patterns in one file. Indexes the file once, for all patterns. Used by one thread. */
public final class PatternMatcher {
  private final SourceText source;
  private final SourceTree tree;

  /** A matcher for a file. */
  public PatternMatcher(SourceText source, SourceTree tree) {
    this.source = source;
    this.tree = tree;
  }

  /**
   * All matches of a pattern, sorted by place, without duplicates.
   *
   * @throws StepBudget.Exhausted if it takes more steps than the budget has
   */
  public List<CodeMatch> matches(CodePattern pattern, StepBudget budget) {
    throw new UnsupportedOperationException(source.text() + tree + pattern + budget);
  }

  /**
   * The value that the code of a binding surely has: a {@link String}, {@link Long}, {@link
   * Double} or {@link Boolean} of a literal, of a concatenation of literals or of a variable that
   * holds one.
   */
  public Optional<Object> constant(Binding binding) {
    return Optional.empty();
  }
}
