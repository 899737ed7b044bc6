package dev.vigil.analyzer.review;

/**
 * A finding rule that was applied and matched nothing.
 *
 * @param ruleId the rule
 * @param meaning what its silence means, such as {@code no SQL is built from strings}
 */
public record SilentRule(String ruleId, String meaning) {}
