package dev.vigil.analyzer.regex;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How long a match of a regular expression of {@link java.util.regex} can be. */
public final class RegexReach {
  /** What may match more than the one character that an outline takes it for. */
  private static final Pattern OPAQUE = Pattern.compile("\\\\[0-9kQERXN]|\\(\\?[(&R]");

  /** A character may be two UTF-16 units. */
  private static final int UNITS = 2;

  /** What may be longer is as good as any length. */
  private static final int LONGEST = 4_096;

  private RegexReach() {}

  /** The UTF-16 units of the longest match; empty if it may be very long, or is not understood. */
  public static OptionalInt of(String regex) {
    if (OPAQUE.matcher(regex).find()) {
      return OptionalInt.empty();
    }
    int longest = RegexOutline.of(regex).map(RegexOutline::longest).orElse(Integer.MAX_VALUE);
    return longest > LONGEST ? OptionalInt.empty() : OptionalInt.of(longest * UNITS);
  }
}
