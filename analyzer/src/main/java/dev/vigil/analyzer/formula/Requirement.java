package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.generic.GenericPattern;
import dev.vigil.analyzer.regex.RegexRequirement;
import dev.vigil.analyzer.regex.RequiredText;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/**
 * What a file must contain for a formula to match in it: what is not fulfilled by a file needs not
 * be evaluated there.
 */
public sealed interface Requirement {
  /** Nothing is required. */
  static Requirement nothing() {
    return new Every(List.of());
  }

  /**
   * A word (an identifier) is required.
   *
   * @param word the identifier
   */
  record Word(String word) implements Requirement {}

  /**
   * A piece of text is required, in small letters or capitals.
   *
   * @param literal of ASCII, without capitals
   */
  record Literal(String literal) implements Requirement {}

  /**
   * Digits of ASCII, one behind the other, are required.
   *
   * @param least how many
   */
  record Digits(int least) implements Requirement {}

  /** A character that is not of ASCII is required. */
  record BeyondAscii() implements Requirement {}

  /**
   * Names must be able to read otherwise than they are written: there is a character that is not of
   * ASCII, or an escape such as {@code \\u0065}.
   */
  record OtherSpelling() implements Requirement {}

  /**
   * All of some are required.
   *
   * @param parts may be none
   */
  record Every(List<Requirement> parts) implements Requirement {
    /** Copies the list. */
    public Every {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One of some is required.
   *
   * @param parts at least one
   */
  record Some(List<Requirement> parts) implements Requirement {
    /** Copies the list. */
    public Some {
      parts = List.copyOf(parts);
    }
  }

  /** What a formula requires. */
  static Requirement of(Formula formula) {
    return switch (formula) {
      case Formula.Code code -> words(code.pattern().requiredWords());
      case Formula.Text text -> text.requirement();
      case Formula.Generic(GenericPattern pattern) -> literals(pattern.requiredWords());
      case Formula.Inside(Formula around) -> of(around);
      case Formula.Anywhere(Formula elsewhere) -> of(elsewhere);
      case Formula.Bound(String metavariable, Formula bound) -> of(bound);
      case Formula.Fixed(Formula fixed, FixTemplate fix) -> of(fixed);
      case Formula.Any(List<Formula> formulas) ->
          new Some(formulas.stream().map(Requirement::of).toList());
      case Formula.All all -> all.requirement();
    };
  }

  /** What a file must contain for a regular expression to match in it. */
  static Requirement of(RequiredText text) {
    return switch (text) {
      case RequiredText.Piece(String piece) -> new Literal(piece);
      case RequiredText.BeyondAscii any -> new BeyondAscii();
      case RequiredText.Digits(int least) -> new Digits(least);
      case RequiredText.Every(List<RequiredText> parts) ->
          new Every(parts.stream().map(Requirement::of).toList());
      case RequiredText.Some(List<RequiredText> parts) ->
          new Some(parts.stream().map(Requirement::of).toList());
    };
  }

  private static Requirement literals(SortedSet<String> words) {
    return new Every(
        words.stream()
            .filter(word -> word.length() >= RegexRequirement.SHORTEST)
            .<Requirement>map(word -> new Literal(word.toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static Requirement words(SortedSet<String> words) {
    return new Every(words.stream().<Requirement>map(Word::new).toList());
  }
}
