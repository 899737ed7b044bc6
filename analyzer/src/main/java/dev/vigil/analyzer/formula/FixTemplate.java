package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.regex.TextPattern;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** How a rule corrects its matches. Immutable. */
public sealed interface FixTemplate {
  /**
   * A text takes the place of a match.
   *
   * @param text with metavariables
   * @param operands the metavariables that are operands in it, so that what they stand for may need
   *     brackets
   */
  record Replacement(String text, SortedSet<String> operands) implements FixTemplate {
    /** Copies the set. */
    public Replacement {
      operands = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(operands));
    }
  }

  /**
   * Parts of a match are replaced.
   *
   * @param pattern of the parts
   * @param replacement with the groups of the pattern as {@code \1}
   * @param count how many parts at most, from the left; empty for all
   */
  record Substitution(TextPattern pattern, String replacement, OptionalInt count)
      implements FixTemplate {}
}
