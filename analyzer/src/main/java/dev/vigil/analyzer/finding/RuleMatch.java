package dev.vigil.analyzer.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
 * @param occurrences the places for which the match stands, if its rule counts its matches in a
 *     file or matched more often than matches are kept; empty if it stands for itself
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
    Optional<DataFlow> trace,
    Optional<Occurrences> occurrences)
    implements Comparable<RuleMatch> {
  /**
   * What identifies the one match of a rule that stands for all in a file. Neither their number nor
   * their code is part of it: the finding stays the same when some of them go.
   */
  private static final String COUNTED = "counted";

  private static final String COUNTED_SUPPRESSED = "counted, suppressed";

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
        Optional.empty(),
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
    return with(Optional.empty(), trace, occurrences);
  }

  /**
   * This match with metavariables of another file too, which its message may name.
   *
   * @param others their texts; those of this match stay as they are
   */
  public RuleMatch joinedWith(SortedMap<String, String> others) {
    SortedMap<String, String> all = new TreeMap<>(others);
    all.putAll(metavariables);
    return new RuleMatch(
        ruleId,
        location,
        JoinedMessage.filled(message, others),
        excerpt,
        all,
        enclosing,
        normalizedCode,
        suppression,
        fix,
        trace,
        occurrences);
  }

  /** This match with how data came there. */
  public RuleMatch with(DataFlow flow) {
    return with(suppression, Optional.of(flow), occurrences);
  }

  /** This match, which also stands for others. */
  public RuleMatch with(Occurrences others) {
    return with(suppression, trace, Optional.of(others));
  }

  /**
   * The match that stands for all of its rule in a file, this one being the first of them. It has
   * the number in its message, and neither a fix nor a trace: both are of one place only.
   */
  public RuleMatch standingFor(Occurrences all) {
    return new RuleMatch(
        ruleId,
        location,
        all.count() == 1
            ? message
            : String.format(Locale.ROOT, "%s %,d places in this file.", message, all.count()),
        excerpt,
        metavariables,
        "",
        suppression.isPresent() ? COUNTED_SUPPRESSED : COUNTED,
        suppression,
        Optional.empty(),
        Optional.empty(),
        Optional.of(all));
  }

  /** The number of places for which it stands. */
  public int count() {
    return occurrences.map(Occurrences::count).orElse(1);
  }

  /** The places for which it stands, as far as they are listed. */
  public List<Location> places() {
    return occurrences.map(Occurrences::places).orElse(List.of(location));
  }

  private RuleMatch with(
      Optional<Suppression> comment, Optional<DataFlow> flow, Optional<Occurrences> others) {
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
        flow,
        others);
  }

  @Override
  public int compareTo(RuleMatch other) {
    return ORDER.compare(this, other);
  }
}
