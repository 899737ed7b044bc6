package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.formula.comparison.Comparison;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.regex.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What must hold of the metavariables of a range. */
public sealed interface Condition {
  /**
   * The source text of a metavariable matches from its start.
   *
   * @param metavariable with its dollar sign
   * @param pattern of the text
   * @param constantPropagation whether a constant that is known is looked at instead of the source
   */
  record TextMatches(String metavariable, TextPattern pattern, boolean constantPropagation)
      implements Condition {}

  /**
   * A comparison is true.
   *
   * @param comparison what is computed
   * @param numbers whether every metavariable is read as an integer
   * @param base in which integers are read, if the rule says one
   */
  record Compares(Comparison comparison, boolean numbers, OptionalInt base) implements Condition {}

  /**
   * A formula matches within what a metavariable stands for.
   *
   * @param metavariable with its dollar sign
   * @param content how the content of a string is read; empty if the code is looked at as it is
   * @param formula what is looked for there
   */
  record ContainsMatch(String metavariable, Optional<StringContent> content, Formula formula)
      implements Condition {}

  /**
   * An analyzer finds what a metavariable stands for remarkable.
   *
   * @param metavariable with its dollar sign
   * @param analyzer which one
   */
  record Analysed(String metavariable, MetavariableAnalyzer analyzer) implements Condition {}

  /**
   * What a metavariable stands for has a type, as far as its file tells.
   *
   * @param metavariable with its dollar sign
   * @param types patterns that match every expression of a type, of which one must
   */
  record HasType(String metavariable, List<CodePattern> types) implements Condition {
    /** Copies the list. */
    public HasType {
      types = List.copyOf(types);
    }
  }
}
