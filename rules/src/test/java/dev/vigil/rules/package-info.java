/**
 * Checks of the built-in rule packs: {@link dev.vigil.rules.RulePackTest}. {@link
 * dev.vigil.rules.RuleReference} writes the index and the rule reference.
 */
@NullMarked
package dev.vigil.rules;

import org.jspecify.annotations.NullMarked;
