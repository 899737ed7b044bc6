/**
 * Regular expressions of rules: {@link dev.vigil.analyzer.regex.TextPattern} translates PCRE's
 * syntax and bounds the steps; {@link dev.vigil.analyzer.regex.RegexRequirement} says what every
 * text that matches contains.
 */
@NullMarked
package dev.vigil.analyzer.regex;

import org.jspecify.annotations.NullMarked;
