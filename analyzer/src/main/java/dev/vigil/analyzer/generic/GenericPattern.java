package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import java.util.List;
import java.util.SortedSet;

/** A pattern for texts of any language. Immutable. */
public sealed interface GenericPattern permits SpacePattern, AlienPattern {
  /**
   * Reads a pattern.
   *
   * @throws InvalidPatternException if it has nothing to look for
   */
  static GenericPattern compile(String text, GenericOptions options)
      throws InvalidPatternException {
    return switch (options.engine()) {
      case SPACEGREP -> SpacePattern.of(text, options);
      case ALIENGREP -> AlienPattern.of(text, options);
    };
  }

  /**
   * Where the pattern matches, at most once from each start, sorted by place.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has; a step is a word, a
   *     sign, a bound of a block or a character that is looked at
   */
  List<GenericMatch> matches(GenericText text, WorkBudget budget);

  /** The metavariables, with the dollar sign; each stands for a piece of the text as it is. */
  List<String> metavariables();

  /** Words that every text has in which the pattern matches. */
  SortedSet<String> requiredWords();
}
