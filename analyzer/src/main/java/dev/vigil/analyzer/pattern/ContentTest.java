package dev.vigil.analyzer.pattern;

/**
 * What the content of a string must pass.
 *
 * @param regex matches from its start on
 * @param required what it then contains
 */
record ContentTest(TextPattern regex, RequiredText required) {}
