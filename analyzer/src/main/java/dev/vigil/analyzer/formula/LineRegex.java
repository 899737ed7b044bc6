package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.regex.RegexRequirement;
import dev.vigil.analyzer.regex.TextPattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Decides whether a regular expression of {@link java.util.regex} only matches within lines, that
 * is never a line feed. Of what is not understood it is not sure, and says no.
 */
final class LineRegex {
  /** Escapes of what is no line feed. */
  private static final String SAFE_ESCAPES = "dwbBShtrAZzGfea123456789";

  /** Escapes of which the opposite has no line feed. */
  private static final String SAFE_NEGATED = "sn";

  private final String regex;
  private int at;
  private boolean within = true;

  /** For each open group, whether what is in it is only looked at. */
  private final Deque<Boolean> lookedAt = new ArrayDeque<>();

  private LineRegex(String regex) {
    this.regex = regex;
  }

  /**
   * What every line contains in which an expression matches; empty if a match may go over lines, or
   * nothing is required.
   */
  static Optional<Requirement> requirement(TextPattern pattern) {
    Requirement requirement = Requirement.of(RegexRequirement.ofMatch(pattern.regex()));
    return requirement.equals(Requirement.nothing()) || !isWithinLines(pattern)
        ? Optional.empty()
        : Optional.of(requirement);
  }

  /** Whether no match goes over lines, as far as can be told. */
  static boolean isWithinLines(TextPattern pattern) {
    return !pattern.isDotAll() && new LineRegex(pattern.regex()).isWithinLines();
  }

  private boolean isWithinLines() {
    while (within && at < regex.length()) {
      char c = regex.charAt(at++);
      switch (c) {
        case '(' -> open();
        case ')' -> lookedAt.poll();
        case '[' -> characterClass();
        case '\\' -> within &= isSafeEscape();
        default -> within &= c != '\n' || isLookedAt();
      }
    }
    return within;
  }

  private boolean isLookedAt() {
    return Boolean.TRUE.equals(lookedAt.peek());
  }

  private void open() {
    boolean look =
        regex.startsWith("?=", at)
            || regex.startsWith("?!", at)
            || regex.startsWith("?<=", at)
            || regex.startsWith("?<!", at);
    lookedAt.push(look || isLookedAt());
    if (isAt('?')) {
      at++;
      if (isAt('<')) {
        return;
      }
      // Flags, of which only that of capitals and that of lines say nothing of what a dot is.
      while (at < regex.length() && (Character.isLetter(regex.charAt(at)) || isAt('-'))) {
        within &= "im-".indexOf(regex.charAt(at++)) >= 0;
      }
      within &= at < regex.length() && ":)=!>".indexOf(regex.charAt(at)) >= 0;
    }
  }

  private boolean isSafeEscape() {
    if (at == regex.length()) {
      return false;
    }
    char escaped = regex.charAt(at++);
    // A quotation or a name ends where this does not look for it.
    boolean opaque = "QExukpPNc".indexOf(escaped) >= 0;
    boolean safe = !Character.isLetterOrDigit(escaped) || SAFE_ESCAPES.indexOf(escaped) >= 0;
    return !opaque && ((safe && escaped != '\n') || isLookedAt());
  }

  private void characterClass() {
    boolean negated = isAt('^');
    int start = negated ? at + 1 : at;
    boolean excludesLineFeed = false;
    boolean safe = true;
    at = start;
    while (at < regex.length() && (!isAt(']') || at == start)) {
      char c = regex.charAt(at++);
      if (c == '\\' && at < regex.length()) {
        char escaped = regex.charAt(at++);
        boolean letter = Character.isLetterOrDigit(escaped);
        excludesLineFeed |= SAFE_NEGATED.indexOf(escaped) >= 0 && letter;
        safe &= !letter || "dwtrS".indexOf(escaped) >= 0;
        // A range from a tab on has the line feed in it.
        safe &= !letter || !isAt('-');
        within &= "QExukpPNc0123456789".indexOf(escaped) < 0 || !letter;
      } else {
        excludesLineFeed |= c == '\n';
        safe &= c >= ' ';
        // Classes in classes, and intersections.
        within &= c != '[' && !(c == '&' && isAt('&'));
      }
    }
    within &= at < regex.length() && (isLookedAt() || (negated ? excludesLineFeed : safe));
    at++;
  }

  private boolean isAt(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }
}
