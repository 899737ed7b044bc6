package dev.vigil.analyzer.review;

/**
 * What a person decided about a finding.
 *
 * @param text the decision, who decided, until when and why
 * @param dismisses whether nobody has to care about the finding
 */
public record ReviewDecision(String text, boolean dismisses) {}
