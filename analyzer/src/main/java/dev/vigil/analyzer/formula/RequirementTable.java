package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All that requirements name, looked for in a text together, so that a text answers for a thousand
 * rules at once. Immutable.
 */
public final class RequirementTable {
  private final WordTable words;
  private final LiteralTable literals;
  private final IdentityHashMap<Requirement, Optional<Predicate<Found>>> exclusions =
      new IdentityHashMap<>();

  private RequirementTable(WordTable words, LiteralTable literals) {
    this.words = words;
    this.literals = literals;
  }

  /**
   * A table of what some requirements name.
   *
   * @param requirements those that are asked for, as objects, are answered fast
   * @param more words of patterns that need not match where a rule does
   * @param texts expressions that are looked for in texts
   */
  public static RequirementTable of(
      Collection<Requirement> requirements,
      Collection<String> more,
      Collection<Formula.Text> texts) {
    List<String> words = new ArrayList<>(more);
    List<String> literals = new ArrayList<>();
    List<String> located = new ArrayList<>();
    requirements.forEach(requirement -> collect(requirement, words, literals));
    for (Formula.Text text : texts) {
      collect(text.requirement(), words, literals);
      text.lines().ifPresent(lines -> collect(lines, words, located));
    }
    literals.addAll(located);
    RequirementTable table =
        new RequirementTable(new WordTable(words), new LiteralTable(literals, located));
    requirements.forEach(table::compile);
    texts.forEach(text -> table.compile(text.requirement()));
    return table;
  }

  private static void collect(Requirement requirement, List<String> words, List<String> literals) {
    switch (requirement) {
      case Requirement.Word(String word) -> words.add(word);
      case Requirement.Literal(String literal) -> literals.add(literal);
      case Requirement.BeyondAscii any -> {}
      case Requirement.OtherSpelling any -> {}
      case Requirement.Every(List<Requirement> parts) ->
          parts.forEach(part -> collect(part, words, literals));
      case Requirement.Some(List<Requirement> parts) ->
          parts.forEach(part -> collect(part, words, literals));
    }
  }

  private void compile(Requirement requirement) {
    exclusions.computeIfAbsent(requirement, this::exclusion);
  }

  /** What tells of a text whether it surely does not fulfil a requirement; empty if it may. */
  private Optional<Predicate<Found>> exclusion(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Word(String word) -> {
        int place = words.place(word);
        yield place < 0 ? Optional.empty() : Optional.of(found -> found.lacksWord(place));
      }
      case Requirement.Literal(String literal) -> {
        int place = literals.place(literal);
        yield place < 0 ? Optional.empty() : Optional.of(found -> !found.foundLiterals.has(place));
      }
      case Requirement.BeyondAscii any -> Optional.of(found -> found.ascii);
      case Requirement.OtherSpelling any -> Optional.of(found -> found.ascii && !found.escapes);
      case Requirement.Every(List<Requirement> parts) -> exclusionByAny(parts);
      case Requirement.Some(List<Requirement> parts) -> exclusionByAll(parts);
    };
  }

  private Optional<Predicate<Found>> exclusionByAny(List<Requirement> parts) {
    List<Predicate<Found>> any =
        parts.stream().map(this::exclusion).flatMap(Optional::stream).toList();
    return switch (any.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(any.get(0));
      default ->
          Optional.of(found -> {
            for (int i = 0; i < any.size(); i++) {
              if (any.get(i).test(found)) {
                return true;
              }
            }
            return false;
          });
    };
  }

  private Optional<Predicate<Found>> exclusionByAll(List<Requirement> parts) {
    List<Predicate<Found>> all =
        parts.stream().map(this::exclusion).flatMap(Optional::stream).toList();
    if (all.size() < parts.size()) {
      return Optional.empty();
    }
    return all.size() == 1
        ? Optional.of(all.get(0))
        : Optional.of(found -> {
          for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).test(found)) {
              return false;
            }
          }
          return true;
        });
  }

  /** What a text has of it. */
  public Found in(String text) {
    return new Found(text, words.in(text), literals.in(text));
  }

  /** What one text has of what the table names. */
  public final class Found {
    private final String text;
    private final BitSet foundWords;
    private final LiteralTable.Occurrences foundLiterals;
    private final boolean ascii;
    private final boolean escapes;

    private Found(String text, BitSet foundWords, LiteralTable.Occurrences foundLiterals) {
      this.text = text;
      this.foundWords = foundWords;
      this.foundLiterals = foundLiterals;
      this.ascii = WordTable.isAscii(text);
      this.escapes = text.contains("\\u");
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
      return place >= 0 && lacksWord(place);
    }

    /** A word that is written with escapes is not seen. */
    private boolean lacksWord(int place) {
      return !escapes && !foundWords.get(place);
    }

    /**
     * Whether the text surely does not fulfil a requirement; of what is not named, nothing is sure.
     */
    public boolean excludes(Requirement requirement) {
      Optional<Predicate<Found>> known = exclusions.get(requirement);
      Optional<Predicate<Found>> exclusion = known == null ? exclusion(requirement) : known;
      return exclusion.isPresent() && exclusion.get().test(this);
    }

    /**
     * The lines, without their ends, that may fulfil a requirement, in their order; empty if that
     * may be any.
     */
    Optional<List<Span>> lines(Requirement requirement) {
      return offsets(requirement)
          .map(offsets -> {
            List<Span> lines = new ArrayList<>();
            int end = -1;
            for (int offset : offsets) {
              if (offset > end) {
                int next = text.indexOf('\n', offset);
                end = next < 0 ? text.length() : next;
                lines.add(new Span(text.lastIndexOf('\n', offset) + 1, end));
              }
            }
            return lines;
          });
    }

    /** Where something stands that a requirement needs, in order; empty if that may be anywhere. */
    private Optional<int[]> offsets(Requirement requirement) {
      return switch (requirement) {
        case Requirement.Literal(String literal) -> {
          int place = literals.place(literal);
          yield place < 0 ? Optional.empty() : foundLiterals.offsets(place).map(IntStream::toArray);
        }
        case Requirement.Word word -> Optional.empty();
        case Requirement.BeyondAscii any -> Optional.empty();
        case Requirement.OtherSpelling any -> Optional.empty();
        case Requirement.Every(List<Requirement> parts) ->
            parts.stream()
                .flatMap(part -> offsets(part).stream())
                .min(Comparator.comparingInt(offsets -> offsets.length));
        case Requirement.Some(List<Requirement> parts) -> {
          IntStream all = IntStream.empty();
          for (Requirement part : parts) {
            Optional<int[]> offsets = offsets(part);
            if (offsets.isEmpty()) {
              yield Optional.empty();
            }
            all = IntStream.concat(all, Arrays.stream(offsets.get()));
          }
          yield Optional.of(all.sorted().toArray());
        }
      };
    }
  }
}
