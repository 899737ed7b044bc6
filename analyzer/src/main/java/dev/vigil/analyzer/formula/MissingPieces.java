package dev.vigil.analyzer.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a text lacks one, or all, of some things that requirements name: words and literals by
 * their places in the table, which most requirements are made of, and whatever else. Immutable.
 */
final class MissingPieces implements Predicate<RequirementTable.Found> {
  private final boolean one;
  private final int[] words;
  private final int[] literals;
  private final List<Predicate<RequirementTable.Found>> others;

  /**
   * A test.
   *
   * @param one whether it is enough that one is missing; else all have to be
   */
  private MissingPieces(
      boolean one, int[] words, int[] literals, List<Predicate<RequirementTable.Found>> others) {
    this.one = one;
    this.words = words;
    this.literals = literals;
    this.others = List.copyOf(others);
  }

  /** Whether a text lacks a word. */
  static MissingPieces word(int place) {
    return new MissingPieces(true, new int[] {place}, new int[0], List.of());
  }

  /** Whether a text lacks a literal. */
  static MissingPieces literal(int place) {
    return new MissingPieces(true, new int[0], new int[] {place}, List.of());
  }

  /** Whether one of some tests holds; if {@code one} is not set, whether all do. */
  static MissingPieces joined(boolean one, List<Predicate<RequirementTable.Found>> tests) {
    int[] words = {};
    int[] literals = {};
    List<Predicate<RequirementTable.Found>> others = new ArrayList<>();
    for (Predicate<RequirementTable.Found> test : tests) {
      if (test instanceof MissingPieces pieces && (pieces.one == one || pieces.isSingle())) {
        words = joined(words, pieces.words);
        literals = joined(literals, pieces.literals);
        others.addAll(pieces.others);
      } else {
        others.add(test);
      }
    }
    return new MissingPieces(one, words, literals, others);
  }

  private boolean isSingle() {
    return words.length + literals.length + others.size() == 1;
  }

  private static int[] joined(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Override
  public boolean test(RequirementTable.Found found) {
    for (int word : words) {
      if (found.lacksWord(word) == one) {
        return one;
      }
    }
    for (int literal : literals) {
      if (found.lacksLiteral(literal) == one) {
        return one;
      }
    }
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).test(found) == one) {
        return one;
      }
    }
    return !one;
  }
}
