package dev.vigil.analyzer.regex;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a regular expression is made of, as far as it matters for how it backtracks. */
sealed interface RegexOutline {
  /** One character of some, of those below 128. */
  record Characters(BitSet set) implements RegexOutline {}

  /** What takes no character. */
  record Assertion() implements RegexOutline {}

  /** One after the other. */
  record Sequence(List<RegexOutline> parts) implements RegexOutline {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of some. */
  record Alternatives(List<RegexOutline> choices) implements RegexOutline {
    public Alternatives {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Several times the same; possibly none.
   *
   * @param optional whether it need not be there
   * @param unbounded whether it may be there any number of times, and be tried with fewer
   * @param most how often it may be there; {@link Integer#MAX_VALUE} for any number of times
   */
  record Repetition(RegexOutline part, boolean optional, boolean unbounded, int most)
      implements RegexOutline {}

  /** The outline of an expression; empty if it is none. */
  static Optional<RegexOutline> of(String regex) {
    return new RegexOutlineParser(regex).parse();
  }

  /** Whether it matches the empty text. */
  default boolean mayBeEmpty() {
    return switch (this) {
      case Characters one -> false;
      case Assertion one -> true;
      case Sequence(List<RegexOutline> parts) -> parts.stream().allMatch(RegexOutline::mayBeEmpty);
      case Alternatives(List<RegexOutline> choices) ->
          choices.stream().anyMatch(RegexOutline::mayBeEmpty);
      case Repetition repetition -> repetition.optional() || repetition.part().mayBeEmpty();
    };
  }

  /** How many characters it matches at most; {@link Integer#MAX_VALUE} for any number. */
  default int longest() {
    return switch (this) {
      case Characters one -> 1;
      case Assertion one -> 0;
      case Sequence(List<RegexOutline> parts) ->
          bounded(parts.stream().mapToLong(RegexOutline::longest).sum());
      case Alternatives(List<RegexOutline> choices) ->
          choices.stream().mapToInt(RegexOutline::longest).max().orElse(0);
      case Repetition repetition -> bounded((long) repetition.part().longest() * repetition.most());
    };
  }

  private static int bounded(long length) {
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  /** The characters that can be in what it matches. */
  default BitSet characters() {
    BitSet all = new BitSet();
    switch (this) {
      case Characters(BitSet set) -> all.or(set);
      case Assertion one -> {}
      case Sequence(List<RegexOutline> parts) -> parts.forEach(part -> all.or(part.characters()));
      case Alternatives(List<RegexOutline> choices) ->
          choices.forEach(choice -> all.or(choice.characters()));
      case Repetition repetition -> all.or(repetition.part().characters());
    }
    return all;
  }
}
