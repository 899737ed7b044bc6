package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.generic.GenericPattern;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.regex.RegexReach;
import dev.vigil.analyzer.regex.RegexRequirement;
import dev.vigil.analyzer.regex.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What a rule looks for: patterns and how their ranges are put together. Immutable. */
public sealed interface Formula {
  /**
   * Where code matches.
   *
   * @param pattern of the code
   */
  record Code(CodePattern pattern) implements Formula {}

  /**
   * Where the text of the file matches.
   *
   * @param pattern of the text
   * @param requirement what the text contains if it matches
   * @param withinLines whether no match goes over several lines
   * @param lines what each line contains in which there is a match; empty if a match may go over
   *     several lines
   * @param reach how many UTF-16 units a match has at most; empty if that is not known
   * @param start the literals of which one stands where a match starts; empty if that may be
   *     anything
   */
  record Text(
      TextPattern pattern,
      Requirement requirement,
      boolean withinLines,
      Optional<Requirement> lines,
      OptionalInt reach,
      Optional<Requirement.Some> start)
      implements Formula {
    /** The formula of a pattern. */
    public static Text of(TextPattern pattern) {
      Optional<Requirement> lines = LineRegex.requirement(pattern);
      return new Text(
          pattern,
          Requirement.of(RegexRequirement.of(pattern.regex())),
          lines.isPresent() || LineRegex.isWithinLines(pattern),
          lines,
          RegexReach.of(pattern.regex()),
          RegexStart.of(pattern.regex()));
    }
  }

  /**
   * Where the text of the file matches a pattern for any language.
   *
   * @param pattern of words and signs
   */
  record Generic(GenericPattern pattern) implements Formula {}

  /**
   * The ranges of another formula, as what must be around others.
   *
   * @param formula the other
   */
  record Inside(Formula formula) implements Formula {}

  /**
   * The ranges of another formula, as what must be anywhere in the file.
   *
   * @param formula the other
   */
  record Anywhere(Formula formula) implements Formula {}

  /**
   * The ranges of another formula, each bound to a metavariable.
   *
   * @param metavariable with its dollar sign
   * @param formula the other
   */
  record Bound(String metavariable, Formula formula) implements Formula {}

  /**
   * The ranges of another formula, each corrected in a way of its own.
   *
   * @param formula the other
   * @param fix how its ranges are corrected that do not say it themselves
   */
  record Fixed(Formula formula, FixTemplate fix) implements Formula {}

  /**
   * Where any of some formulas matches.
   *
   * @param formulas at least one
   */
  record Any(List<Formula> formulas) implements Formula {
    /** Copies the list. */
    public Any {
      formulas = List.copyOf(formulas);
    }
  }

  /**
   * Where all of some formulas match, none of others does, and all conditions hold.
   *
   * @param positives at least one, but in a condition on a metavariable, where all that it stands
   *     for is the range to begin with
   * @param negatives what removes ranges
   * @param conditions in the order of the rule
   * @param focuses each a list of metavariables of which any may be the result; several focuses
   *     must all hold
   * @param requirement what the file contains if it matches
   */
  record All(
      List<Formula> positives,
      List<Formula> negatives,
      List<Condition> conditions,
      List<List<String>> focuses,
      Requirement requirement)
      implements Formula {
    /** The formula of its parts. */
    public static All of(
        List<Formula> positives,
        List<Formula> negatives,
        List<Condition> conditions,
        List<List<String>> focuses) {
      Requirement requirement = ConditionRequirement.of(positives, conditions);
      return new All(positives, negatives, conditions, focuses, requirement);
    }

    /** Copies the lists. */
    public All {
      positives = List.copyOf(positives);
      negatives = List.copyOf(negatives);
      conditions = List.copyOf(conditions);
      focuses = focuses.stream().map(List::copyOf).toList();
    }
  }

  /** Whether each of its ranges is a part, named by a metavariable, of what it looks for. */
  default boolean isFocused() {
    return switch (this) {
      case Code code -> false;
      case Text text -> false;
      case Generic generic -> false;
      case Inside inside -> false;
      case Anywhere anywhere -> false;
      case Bound(String metavariable, Formula formula) -> formula.isFocused();
      case Fixed(Formula formula, FixTemplate fix) -> formula.isFocused();
      case Any(List<Formula> formulas) -> formulas.stream().allMatch(Formula::isFocused);
      case All all -> !all.focuses.isEmpty() || all.positives.stream().anyMatch(Formula::isFocused);
    };
  }

  /**
   * This formula without matches of code of which a name fails a test that a later condition would
   * make of it.
   *
   * @param tests by metavariable
   */
  default Formula where(Map<String, TextPattern> tests) {
    return switch (this) {
      case Code(CodePattern pattern) -> {
        Map<String, TextPattern> own = new TreeMap<>(tests);
        own.keySet().retainAll(pattern.metavariables());
        yield own.isEmpty() ? this : new Code(pattern.where(own));
      }
      case Text text -> this;
      case Generic generic -> this;
      case Inside(Formula formula) -> new Inside(formula.where(tests));
      case Anywhere(Formula formula) -> new Anywhere(formula.where(tests));
      case Bound(String metavariable, Formula formula) ->
          new Bound(metavariable, formula.where(tests));
      case Fixed(Formula formula, FixTemplate fix) -> new Fixed(formula.where(tests), fix);
      case Any(List<Formula> formulas) ->
          new Any(formulas.stream().map(formula -> formula.where(tests)).toList());
      case All all ->
          new All(
              all.positives.stream().map(formula -> formula.where(tests)).toList(),
              all.negatives,
              all.conditions,
              all.focuses,
              all.requirement);
    };
  }
}
