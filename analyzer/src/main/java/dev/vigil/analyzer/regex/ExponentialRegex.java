package dev.vigil.analyzer.regex;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds regular expressions that backtrack exponentially on some texts: a repetition without bound
 * of what is itself a repetition without bound, such that a run of characters can be cut in many
 * ways, with something behind it that can fail: {@code ^(a+)+$}.
 */
public final class ExponentialRegex {
  private ExponentialRegex() {}

  /** Whether a text is such a regular expression. */
  public static boolean isOne(String regex) {
    return RegexOutline.of(regex).filter(outline -> explodes(outline, false)).isPresent();
  }

  /**
   * Whether a part explodes.
   *
   * @param followed whether something behind it can fail
   */
  private static boolean explodes(RegexOutline part, boolean followed) {
    return switch (part) {
      case RegexOutline.Characters one -> false;
      case RegexOutline.Assertion one -> false;
      case RegexOutline.Alternatives(List<RegexOutline> choices) ->
          choices.stream().anyMatch(choice -> explodes(choice, followed));
      case RegexOutline.Sequence(List<RegexOutline> parts) -> {
        boolean found = false;
        for (int i = 0; i < parts.size(); i++) {
          found |= explodes(parts.get(i), followed || i + 1 < parts.size());
        }
        yield found;
      }
      case RegexOutline.Repetition repetition ->
          (followed && repetition.unbounded() && isAmbiguous(repetition.part()))
              || explodes(repetition.part(), followed);
    };
  }

  /** Whether a run of characters is one repetition of a part as well as several. */
  private static boolean isAmbiguous(RegexOutline part) {
    return switch (part) {
      case RegexOutline.Characters one -> false;
      case RegexOutline.Assertion one -> false;
      case RegexOutline.Repetition repetition ->
          repetition.unbounded() || isAmbiguous(repetition.part());
      case RegexOutline.Alternatives(List<RegexOutline> choices) ->
          choices.stream().anyMatch(ExponentialRegex::isAmbiguous);
      case RegexOutline.Sequence(List<RegexOutline> parts) ->
          IntStream.range(0, parts.size())
              .anyMatch(at -> isAmbiguous(parts.get(at)) && restMayRun(at, parts));
    };
  }

  /** Whether what stands beside a repetition can be left out or be of the same characters. */
  private static boolean restMayRun(int at, List<RegexOutline> parts) {
    RegexOutline repeated = parts.get(at);
    return IntStream.range(0, parts.size())
        .filter(other -> other != at)
        .mapToObj(parts::get)
        .allMatch(part -> part.mayBeEmpty() || part.characters().intersects(repeated.characters()));
  }
}
