package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.match.MatchArea;
import dev.vigil.analyzer.regex.RequiredText;
import dev.vigil.analyzer.syntax.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that requirements name, looked for in a text together, so that a text answers for a thousand
 * rules at once. Immutable.
 */
public final class RequirementTable {
  private final WordTable words;
  private final LiteralTable literals;
  private final IdentityHashMap<Requirement, Optional<Predicate<Found>>> exclusions =
      new IdentityHashMap<>();
  private final IdentityHashMap<SortedSet<String>, int[]> places = new IdentityHashMap<>();

  private RequirementTable(WordTable words, LiteralTable literals) {
    this.words = words;
    this.literals = literals;
  }

  /**
   * A table of what some requirements name.
   *
   * @param requirements those that are asked for, as objects, are answered fast
   * @param words of patterns that need not match where a rule does; as objects, they are answered
   *     fast
   * @param texts expressions that are looked for in texts
   */
  public static RequirementTable of(
      Collection<Requirement> requirements,
      Collection<SortedSet<String>> words,
      Collection<Formula.Text> texts) {
    List<String> all = new ArrayList<>();
    words.forEach(all::addAll);
    List<String> literals = new ArrayList<>();
    List<String> located = new ArrayList<>();
    requirements.forEach(requirement -> collect(requirement, all, literals));
    for (Formula.Text text : texts) {
      collect(text.requirement(), all, literals);
      text.lines().ifPresent(lines -> collect(lines, all, located));
      text.start().ifPresent(start -> collect(start, all, located));
    }
    literals.addAll(located);
    RequirementTable table =
        new RequirementTable(new WordTable(all), new LiteralTable(literals, located));
    requirements.forEach(table::compile);
    words.forEach(table::compile);
    texts.forEach(text -> table.compile(text.requirement()));
    return table;
  }

  private static void collect(Requirement requirement, List<String> words, List<String> literals) {
    switch (requirement) {
      case Requirement.Word(String word) -> words.add(word);
      case Requirement.Literal(String literal) -> literals.add(literal);
      case Requirement.BeyondAscii any -> {}
      case Requirement.Digits any -> {}
      case Requirement.OtherSpelling any -> {}
      case Requirement.Every(List<Requirement> parts) ->
          parts.forEach(part -> collect(part, words, literals));
      case Requirement.Some(List<Requirement> parts) ->
          parts.forEach(part -> collect(part, words, literals));
    }
  }

  private void compile(SortedSet<String> required) {
    places.computeIfAbsent(required, this::places);
  }

  private int[] places(SortedSet<String> required) {
    return required.stream().mapToInt(words::place).filter(place -> place >= 0).toArray();
  }

  private void compile(Requirement requirement) {
    exclusions.computeIfAbsent(requirement, this::compiled);
  }

  /** What tells of a text whether it surely does not fulfil a requirement; empty if it may. */
  Optional<Predicate<Found>> exclusion(Requirement requirement) {
    Optional<Predicate<Found>> known = exclusions.get(requirement);
    return known == null ? compiled(requirement) : known;
  }

  private Optional<Predicate<Found>> compiled(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Word(String word) -> {
        int place = words.place(word);
        yield place < 0 ? Optional.empty() : Optional.of(MissingPieces.word(place));
      }
      case Requirement.Literal(String literal) -> {
        int place = literals.place(literal);
        yield place < 0 ? Optional.empty() : Optional.of(MissingPieces.literal(place));
      }
      case Requirement.BeyondAscii any -> Optional.of(found -> found.ascii);
      case Requirement.Digits(int least) -> Optional.of(found -> found.mostDigits() < least);
      case Requirement.OtherSpelling any -> Optional.of(found -> found.ascii && !found.escapes);
      case Requirement.Every(List<Requirement> parts) -> exclusionByAny(parts);
      case Requirement.Some(List<Requirement> parts) -> exclusionByAll(parts);
    };
  }

  private Optional<Predicate<Found>> exclusionByAny(List<Requirement> parts) {
    List<Predicate<Found>> any = exclusions(parts);
    return any.isEmpty() ? Optional.empty() : Optional.of(MissingPieces.joined(true, any));
  }

  private Optional<Predicate<Found>> exclusionByAll(List<Requirement> parts) {
    List<Predicate<Found>> all = exclusions(parts);
    return all.size() < parts.size()
        ? Optional.empty()
        : Optional.of(MissingPieces.joined(false, all));
  }

  private List<Predicate<Found>> exclusions(List<Requirement> parts) {
    return parts.stream().map(this::exclusion).flatMap(Optional::stream).toList();
  }

  /** What a text has of it. */
  public Found in(String text) {
    char[] chars = text.toCharArray();
    boolean ascii = isAscii(chars);
    char[] normal = ascii ? chars : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
    return new Found(text, words.in(normal), literals.in(chars), ascii);
  }

  private static boolean isAscii(char[] text) {
    int all = 0;
    for (char c : text) {
      all |= c;
    }
    return all < 128;
  }

  /** What one text has of what the table names. */
  public final class Found {
    private final String text;
    private final boolean[] foundWords;
    private final LiteralTable.Occurrences foundLiterals;
    private final boolean ascii;
    private final boolean escapes;

    /** Negative if not known yet. */
    private int mostDigits = -1;

    private Found(
        String text, boolean[] foundWords, LiteralTable.Occurrences foundLiterals, boolean ascii) {
      this.text = text;
      this.foundWords = foundWords;
      this.foundLiterals = foundLiterals;
      this.ascii = ascii;
      this.escapes = text.contains("\\u");
    }

    /** Whether the text surely has not all of some words. */
    boolean lacksAny(SortedSet<String> required) {
      int[] known = places.get(required);
      for (int place : known == null ? places(required) : known) {
        if (lacksWord(place)) {
          return true;
        }
      }
      return false;
    }

    /** Whether what is not of ASCII or escaped cannot make names read otherwise. */
    boolean readsAsWritten() {
      return ascii && !escapes;
    }

    /** How many digits of ASCII stand one behind the other, at most. */
    private int mostDigits() {
      if (mostDigits < 0) {
        mostDigits = RequiredText.Digits.longestRun(text);
      }
      return mostDigits;
    }

    /** A word that is written with escapes is not seen. */
    boolean lacksWord(int place) {
      return !escapes && !foundWords[place];
    }

    boolean lacksLiteral(int place) {
      return !foundLiterals.has(place);
    }

    /**
     * Whether the text surely does not fulfil a requirement; of what is not named, nothing is sure.
     */
    public boolean excludes(Requirement requirement) {
      Optional<Predicate<Found>> exclusion = exclusion(requirement);
      return exclusion.isPresent() && exclusion.get().test(this);
    }

    /**
     * Where matches can be that need something and lie within lines, in order and without overlaps;
     * empty if that may be anywhere.
     *
     * @param requirement what each match contains
     * @param reach how many UTF-16 units a match has at most, if that is known: of a longer line
     *     only what is so near to what is needed
     */
    Optional<List<Span>> lines(Requirement requirement, OptionalInt reach) {
      int[] offsets = offsets(requirement);
      if (offsets == null) {
        return Optional.empty();
      }
      List<Span> regions = new ArrayList<>();
      int lineStart = 0;
      int lineEnd = -1;
      for (int offset : offsets) {
        if (offset > lineEnd) {
          int next = text.indexOf('\n', offset);
          lineStart = text.lastIndexOf('\n', offset) + 1;
          lineEnd = next < 0 ? text.length() : next;
        }
        int from = reach.isEmpty() ? lineStart : Math.max(lineStart, offset + 1 - reach.getAsInt());
        int to = reach.isEmpty() ? lineEnd : Math.min(lineEnd, offset + reach.getAsInt());
        regions.add(new Span(from, to));
      }
      return Optional.of(regions.isEmpty() ? regions : MatchArea.of(regions).regions());
    }

    /** Where one of some literals starts, in order; empty if that is not known of all. */
    Optional<int[]> starts(Requirement.Some some) {
      List<Integer> starts = new ArrayList<>();
      for (Requirement part : some.parts()) {
        int[] ends = offsets(part);
        if (ends == null || !(part instanceof Requirement.Literal(String literal))) {
          return Optional.empty();
        }
        for (int end : ends) {
          starts.add(end - literal.length() + 1);
        }
      }
      return Optional.of(starts.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /**
     * Where the last characters of what a requirement needs stand, in order; null if that may be
     * anywhere.
     */
    private int @Nullable [] offsets(Requirement requirement) {
      return switch (requirement) {
        case Requirement.Literal(String literal) -> {
          int place = literals.place(literal);
          yield place < 0 ? null : foundLiterals.offsets(place);
        }
        case Requirement.Word word -> null;
        case Requirement.BeyondAscii any -> null;
        case Requirement.Digits any -> null;
        case Requirement.OtherSpelling any -> null;
        case Requirement.Every(List<Requirement> parts) -> fewestOffsets(parts);
        case Requirement.Some(List<Requirement> parts) -> allOffsets(parts);
      };
    }

    private int @Nullable [] fewestOffsets(List<Requirement> parts) {
      int[] fewest = null;
      for (Requirement part : parts) {
        int[] offsets = offsets(part);
        if (offsets != null && (fewest == null || offsets.length < fewest.length)) {
          fewest = offsets;
        }
      }
      return fewest;
    }

    private int @Nullable [] allOffsets(List<Requirement> parts) {
      int[] all = {};
      for (Requirement part : parts) {
        int[] offsets = offsets(part);
        if (offsets == null) {
          return null;
        }
        int size = all.length;
        all = size == 0 ? offsets : Arrays.copyOf(all, size + offsets.length);
        System.arraycopy(offsets, 0, all, size, size == 0 ? 0 : offsets.length);
      }
      if (parts.size() > 1) {
        Arrays.sort(all);
      }
      return all;
    }
  }
}
