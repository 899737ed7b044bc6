package dev.vigil.analyzer.regex;

import org.jspecify.annotations.Nullable;

/**
 * What the content of a string must pass. Equal for equal expressions.
 *
 * @param regex the expression that matches it
 * @param anywhere whether it matches anywhere in it, else from its start on
 * @param required what the content then has
 */
public record ContentTest(TextPattern regex, boolean anywhere, RequiredText required) {
  public static ContentTest atStart(TextPattern regex) {
    return new ContentTest(regex, false, RegexRequirement.of(regex.regex()));
  }

  public static ContentTest anywhere(TextPattern regex) {
    return new ContentTest(regex, true, RegexRequirement.of(regex.regex()));
  }

  /** What it requires follows from the expression. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContentTest that
        && anywhere == that.anywhere
        && regex.equals(that.regex);
  }

  @Override
  public int hashCode() {
    return regex.hashCode();
  }
}
