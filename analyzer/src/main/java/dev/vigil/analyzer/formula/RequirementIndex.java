package dev.vigil.analyzer.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds those of many requirements that a text may fulfil, without asking each of them: of each it
 * knows pieces of which the text must have one, and asks for the rest only where there is one.
 * Immutable.
 */
public final class RequirementIndex {
  /** Fewest pieces first, then those that are rarest, as long ones are. */
  private static final Comparator<List<Requirement>> SELECTIVE =
      Comparator.<List<Requirement>>comparingInt(List::size)
          .thenComparingInt(pieces -> -shortest(pieces));

  /** By place of a requirement, what tells of a text that it surely does not fulfil it. */
  private final List<Predicate<RequirementTable.Found>> exclusions;

  private final List<Posting> postings = new ArrayList<>();

  /** The places of the requirements that are always asked for. */
  private final BitSet always = new BitSet();

  /**
   * The requirements that need a piece.
   *
   * @param isMissing tells of a text that has not the piece
   */
  private record Posting(Predicate<RequirementTable.Found> isMissing, BitSet places) {}

  /**
   * An index of some requirements, which are known by their places from then on.
   *
   * @param table that names what they require
   */
  public RequirementIndex(List<Requirement> requirements, RequirementTable table) {
    this.exclusions =
        requirements.stream()
            .map(requirement -> table.exclusion(requirement).orElse(found -> false))
            .toList();
    Map<Requirement, BitSet> byPiece = new LinkedHashMap<>();
    for (int i = 0; i < requirements.size(); i++) {
      int place = i;
      choices(requirements.get(i)).stream()
          .min(SELECTIVE)
          .ifPresentOrElse(
              pieces ->
                  pieces.forEach(
                      piece -> byPiece.computeIfAbsent(piece, any -> new BitSet()).set(place)),
              () -> always.set(place));
    }
    byPiece.forEach((piece, places) ->
        table
            .exclusion(piece)
            .ifPresentOrElse(
                isMissing -> postings.add(new Posting(isMissing, places)),
                () -> always.or(places)));
  }

  /** The places of the requirements that a text may fulfil. */
  public BitSet in(RequirementTable.Found found) {
    BitSet candidates = (BitSet) always.clone();
    if (found.readsAsWritten()) {
      for (Posting posting : postings) {
        if (!posting.isMissing().test(found)) {
          candidates.or(posting.places());
        }
      }
    } else {
      candidates.set(0, exclusions.size());
    }
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (exclusions.get(i).test(found)) {
        candidates.clear(i);
      }
    }
    return candidates;
  }

  /** Lists of pieces: of each, a text that reads as it is written has one if it fulfils all. */
  private static List<List<Requirement>> choices(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Word word -> List.of(List.of(word));
      case Requirement.Literal literal -> List.of(List.of(literal));
      case Requirement.BeyondAscii any -> List.of(List.of());
      case Requirement.Digits any -> List.of();
      case Requirement.OtherSpelling any -> List.of(List.of());
      case Requirement.Every(List<Requirement> parts) ->
          parts.stream().flatMap(part -> choices(part).stream()).toList();
      case Requirement.Some(List<Requirement> parts) -> oneOfEach(parts);
    };
  }

  /** One choice for all of some parts together, if each has one. */
  private static List<List<Requirement>> oneOfEach(List<Requirement> parts) {
    List<Requirement> together = new ArrayList<>();
    for (Requirement part : parts) {
      Optional<List<Requirement>> best = choices(part).stream().min(SELECTIVE);
      if (best.isEmpty()) {
        return List.of();
      }
      together.addAll(best.get());
    }
    return List.of(together);
  }

  private static int shortest(List<Requirement> pieces) {
    return pieces.stream()
        .mapToInt(piece ->
            switch (piece) {
              case Requirement.Word(String word) -> word.length();
              case Requirement.Literal(String literal) -> literal.length();
              default -> 0;
            })
        .min()
        .orElse(0);
  }
}
