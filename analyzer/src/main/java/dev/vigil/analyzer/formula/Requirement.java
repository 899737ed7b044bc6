package dev.vigil.analyzer.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Which words a file must contain for a formula to match in it: what is false for a file needs not
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
      case Formula.Text text -> nothing();
      case Formula.Inside(Formula around) -> of(around);
      case Formula.Any(List<Formula> formulas) ->
          new Some(formulas.stream().map(Requirement::of).toList());
      case Formula.All all -> new Every(all.positives().stream().map(Requirement::of).toList());
    };
  }

  private static Requirement words(SortedSet<String> words) {
    return new Every(words.stream().<Requirement>map(Word::new).toList());
  }

  /** Whether a file with those words fulfils it. */
  default boolean isFulfilledBy(Set<String> words) {
    return switch (this) {
      case Word(String word) -> words.contains(word);
      case Every(List<Requirement> parts) ->
          parts.stream().allMatch(part -> part.isFulfilledBy(words));
      case Some(List<Requirement> parts) ->
          parts.stream().anyMatch(part -> part.isFulfilledBy(words));
    };
  }

  /** All words that are named. */
  default Set<String> words() {
    Set<String> words = new HashSet<>();
    switch (this) {
      case Word(String word) -> words.add(word);
      case Every(List<Requirement> parts) -> parts.forEach(part -> words.addAll(part.words()));
      case Some(List<Requirement> parts) -> parts.forEach(part -> words.addAll(part.words()));
    }
    return words;
  }
}
