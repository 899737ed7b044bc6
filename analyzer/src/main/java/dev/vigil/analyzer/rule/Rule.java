package dev.vigil.analyzer.rule;

import java.util.regex.Pattern;

/**
 * A rule that is ready to run.
 *
 * @param description what is said of it
 * @param regex what it looks for in the text
 */
public record Rule(RuleDescription description, Pattern regex) {
  /** Whether it is run on units of that language. */
  public boolean appliesTo(String language) {
    return description.languages().contains("regex")
        || description.languages().contains("generic")
        || description.languages().contains(language);
  }
}
