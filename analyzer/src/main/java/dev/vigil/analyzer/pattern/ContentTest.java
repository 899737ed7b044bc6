package dev.vigil.analyzer.pattern;

/**
 * What the content of a string must pass.
 *
 * @param regex the expression that matches it
 * @param anywhere whether it matches anywhere in it, else from its start on
 * @param required what the content then has
 */
record ContentTest(TextPattern regex, boolean anywhere, RequiredText required) {
  static ContentTest atStart(TextPattern regex) {
    return new ContentTest(regex, false, RegexRequirement.of(regex.regex()));
  }

  static ContentTest anywhere(TextPattern regex) {
    return new ContentTest(regex, true, RegexRequirement.of(regex.regex()));
  }
}
