package dev.vigil.analyzer.review;

/**
 * A finding rule that was applied and matched nothing.
 *
 * @param ruleId the rule
 * @param meaning what its silence means, such as {@code no SQL is built from strings}; empty if the
 *     rule does not say
 */
public record SilentRule(String ruleId, String meaning) {}
