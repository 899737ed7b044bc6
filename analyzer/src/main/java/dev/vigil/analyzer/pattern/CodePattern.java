package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.PatternParse;
import java.util.Set;

/** A pattern of code, ready to be matched. Immutable. */
public final class CodePattern {
  private final String text;
  private final PatternParse parse;
  private final MatchOptions options;

  private CodePattern(String text, PatternParse parse, MatchOptions options) {
    this.text = text;
    this.parse = parse;
    this.options = options;
  }

  /**
   * Compiles a pattern.
   *
   * @param language whose code it is
   * @param text the pattern as the rule has it
   * @param options how loosely it matches
   * @throws InvalidPatternException if it is not code of the language with metavariables and ellipses
   */
  public static CodePattern compile(LanguageFrontEnd language, String text, MatchOptions options)
      throws InvalidPatternException {
    PatternParse parse = language.parsePattern(text);
    if (parse instanceof PatternParse.InvalidPattern invalid) {
      throw new InvalidPatternException(invalid.reason());
    }
    return new CodePattern(text, parse, options);
  }

  /** Words (identifiers) that every file contains in which the pattern matches. */
  public Set<String> requiredWords() {
    return Set.of();
  }

  /** The names of the metavariables that a match can bind, with the dollar sign. */
  public Set<String> metavariables() {
    return Set.of();
  }

  @Override
  public String toString() {
    return text;
  }

  PatternParse parse() {
    return parse;
  }

  MatchOptions options() {
    return options;
  }
}
