package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.regex.ExponentialRegex;

/** What {@code metavariable-analysis} can ask of a text. */
public enum MetavariableAnalyzer {
  /** It looks random, as keys and tokens do, and not like words. */
  ENTROPY,
  /** It is a regular expression that some texts make backtrack exponentially. */
  REDOS;

  /** Whether the answer for a text is yes. */
  boolean isRemarkable(String text) {
    return switch (this) {
      case ENTROPY -> Randomness.looksRandom(text);
      case REDOS -> ExponentialRegex.isOne(text);
    };
  }
}
