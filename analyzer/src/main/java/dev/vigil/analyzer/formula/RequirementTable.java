package dev.vigil.analyzer.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * All that requirements name, looked for in a text together, so that a text answers for a thousand
 * rules at once. Immutable.
 */
public final class RequirementTable {
  private final WordTable words;
  private final LiteralTable literals;

  private RequirementTable(WordTable words, LiteralTable literals) {
    this.words = words;
    this.literals = literals;
  }

  /**
   * A table of what some requirements name.
   *
   * @param more words of patterns that need not match where a rule does
   */
  public static RequirementTable of(Collection<Requirement> requirements, Collection<String> more) {
    List<String> words = new ArrayList<>(more);
    List<String> literals = new ArrayList<>();
    requirements.forEach(requirement -> collect(requirement, words, literals));
    return new RequirementTable(new WordTable(words), new LiteralTable(literals));
  }

  private static void collect(Requirement requirement, List<String> words, List<String> literals) {
    switch (requirement) {
      case Requirement.Word(String word) -> words.add(word);
      case Requirement.Literal(String literal) -> literals.add(literal);
      case Requirement.BeyondAscii any -> {}
      case Requirement.Every(List<Requirement> parts) ->
          parts.forEach(part -> collect(part, words, literals));
      case Requirement.Some(List<Requirement> parts) ->
          parts.forEach(part -> collect(part, words, literals));
    }
  }

  /** What a text has of it. */
  public Found in(String text) {
    return new Found(words.in(text), literals.in(text), WordTable.isAscii(text));
  }

  /** What one text has of what the table names. */
  public final class Found {
    private final BitSet foundWords;
    private final BitSet foundLiterals;

    private final boolean ascii;

    private Found(BitSet foundWords, BitSet foundLiterals, boolean ascii) {
      this.foundWords = foundWords;
      this.foundLiterals = foundLiterals;
      this.ascii = ascii;
    }

    /** Whether the text surely has not all of some words. */
    boolean lacksAny(Collection<String> required) {
      for (String word : required) {
        if (lacks(word)) {
          return true;
        }
      }
      return false;
    }

    private boolean lacks(String word) {
      int place = words.place(word);
      return place >= 0 && !foundWords.get(place);
    }

    /**
     * Whether the text surely does not fulfil a requirement; of what is not named, nothing is sure.
     */
    public boolean excludes(Requirement requirement) {
      return switch (requirement) {
        case Requirement.Word(String word) -> lacks(word);
        case Requirement.Literal(String literal) -> {
          int place = literals.place(literal);
          yield place >= 0 && !foundLiterals.get(place);
        }
        case Requirement.BeyondAscii any -> ascii;
        case Requirement.Every(List<Requirement> parts) -> {
          for (Requirement part : parts) {
            if (excludes(part)) {
              yield true;
            }
          }
          yield false;
        }
        case Requirement.Some(List<Requirement> parts) -> {
          for (Requirement part : parts) {
            if (!excludes(part)) {
              yield false;
            }
          }
          yield true;
        }
      };
    }
  }
}
