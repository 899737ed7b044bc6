package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.HashSet;
import java.util.Set;

/** A regular expression as the content of a string in a pattern: {@code "=~/regex/flags"}. */
public final class StringPattern {
  private static final String START = "=~/";

  private StringPattern() {}

  public static boolean isWrittenAs(String content) {
    return content.startsWith(START) && content.lastIndexOf('/') >= START.length();
  }

  /** Whether a literal of a pattern stands for its value, and for nothing else. */
  public static boolean isPlain(StringLiteral pattern) {
    return pattern.pieces().size() <= 1
        && !pattern.value().equals("...")
        && !Metavariable.isName(pattern.value())
        && !isWrittenAs(pattern.value());
  }

  /**
   * Compiles the expression that a string is written as.
   *
   * @param content of the string: of code as it is written, so that backslashes are the
   *     expression's own; of data as it reads
   * @throws InvalidPatternException if it is none, or has flags beside {@code i}, {@code m} and
   *     {@code s}
   */
  static TextPattern of(String content) throws InvalidPatternException {
    int end = content.lastIndexOf('/');
    Set<TextPattern.Flag> flags = new HashSet<>();
    for (char letter : content.substring(end + 1).toCharArray()) {
      flags.add(
          TextPattern.Flag.of(letter)
              .orElseThrow(() ->
                  new InvalidPatternException("an unknown flag, " + letter + ": " + content)));
    }
    try {
      return TextPattern.compile(content.substring(START.length(), end), flags);
    } catch (InvalidTextPatternException e) {
      throw new InvalidPatternException(
          "not a regular expression (" + e.getMessage() + "): " + content);
    }
  }
}
