package dev.vigil.analyzer.finding;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One match of one rule in a unit: a finding, or a site of evidence if the rule is an evidence
 * rule. Secrets are redacted in every text.
 *
 * @param ruleId the rule that matched
 * @param location what it matched
 * @param message the rule's message with its metavariables filled in
 * @param excerpt the matched source lines, whole, capped
 * @param metavariables name (with its {@code $}) to the matched source text, capped
 * @param enclosing the qualified name of the innermost definition around the match, such as {@code
 *     Instance.save}; empty at top level
 * @param normalizedCode the matched code with white space and comments normalised and secrets
 *     removed: what identifies the match when lines move
 * @param suppression the comment that suppresses the match, if there is one
 * @param fix how the match is corrected, if its rule says so
 * @param trace how data came there, if the rule follows data
 */
public record RuleMatch(
    String ruleId,
    Location location,
    String message,
    String excerpt,
    SortedMap<String, String> metavariables,
    String enclosing,
    String normalizedCode,
    Optional<Suppression> suppression,
    Optional<Fix> fix,
    Optional<DataFlow> trace)
    implements Comparable<RuleMatch> {
  private static final Comparator<RuleMatch> ORDER =
      Comparator.comparing(RuleMatch::location)
          .thenComparing(RuleMatch::ruleId)
          .thenComparing(RuleMatch::message)
          .thenComparing(match -> match.metavariables().toString());

  /** Copies the metavariables. */
  public RuleMatch {
    metavariables = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(metavariables));
  }

  /** A match without a trace. */
  public RuleMatch(
      String ruleId,
      Location location,
      String message,
      String excerpt,
      SortedMap<String, String> metavariables,
      String enclosing,
      String normalizedCode,
      Optional<Suppression> suppression,
      Optional<Fix> fix) {
    this(
        ruleId,
        location,
        message,
        excerpt,
        metavariables,
        enclosing,
        normalizedCode,
        suppression,
        fix,
        Optional.empty());
  }

  /** The length of all its texts, in characters. */
  public int characters() {
    int characters =
        message.length() + excerpt.length() + enclosing.length() + normalizedCode.length();
    for (String text : metavariables.values()) {
      characters += text.length();
    }
    return characters
        + trace.map(DataFlow::characters).orElse(0)
        + fix.flatMap(Fix::text).map(String::length).orElse(0);
  }

  /** This match, with no comment that suppresses it. */
  public RuleMatch withoutSuppression() {
    return with(Optional.empty(), trace);
  }

  /** This match with how data came there. */
  public RuleMatch with(DataFlow flow) {
    return with(suppression, Optional.of(flow));
  }

  private RuleMatch with(Optional<Suppression> comment, Optional<DataFlow> flow) {
    return new RuleMatch(
        ruleId,
        location,
        message,
        excerpt,
        metavariables,
        enclosing,
        normalizedCode,
        comment,
        fix,
        flow);
  }

  @Override
  public int compareTo(RuleMatch other) {
    return ORDER.compare(this, other);
  }
}
