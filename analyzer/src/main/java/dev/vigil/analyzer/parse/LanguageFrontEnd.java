package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.NodeKind;
import java.util.Map;

/** What knows the syntax of one language. Implementations are stateless and never throw. */
public interface LanguageFrontEnd {
  /**
   * Decodes a file as the language prescribes. What is malformed is replaced and flagged.
   *
   * @param content the bytes of the file
   */
  SourceText decode(byte[] content);

  /**
   * Parses a file. What does not parse becomes an {@link dev.vigil.analyzer.syntax.ErrorRegion}.
   */
  SourceTree parse(SourceText source);

  /**
   * Parses a pattern of a rule: code of the language with metavariables and ellipses.
   *
   * @param pattern the pattern as the rule has it
   */
  PatternParse parsePattern(String pattern);

  /** What the analysis of its trees must know of the language. */
  LanguageTraits traits();

  /**
   * Words that all code of some kinds has, so that a file without the word has no such code: those
   * kinds whose nodes are always written with the same word.
   */
  Map<NodeKind, String> keywords();
}
