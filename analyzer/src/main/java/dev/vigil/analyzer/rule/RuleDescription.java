package dev.vigil.analyzer.rule;

import java.util.Comparator;
import java.util.List;

/**
 * What is said of a rule to people and to the index; nothing of how it matches.
 *
 * @param id unique in its rule set
 * @param evidence whether its matches are evidence (examined and found sound) instead of findings
 * @param severity of its findings
 * @param area of the review
 * @param message unfilled
 * @param languages canonical keys, sorted
 * @param risk what could happen; empty if the rule does not say
 * @param solution what to do; empty if the rule does not say
 * @param confidence {@code HIGH}, {@code MEDIUM}, {@code LOW} or empty
 * @param cwe such as {@code CWE-89: ...}
 * @param owasp such as {@code A03:2021 - Injection}
 * @param references URLs
 * @param contradictedBy for evidence: ids of the rules that could have shown the opposite
 * @param pack where it was loaded from
 * @param paths which paths it applies to
 */
public record RuleDescription(
    String id,
    boolean evidence,
    Severity severity,
    Area area,
    String message,
    List<String> languages,
    String risk,
    String solution,
    String confidence,
    List<String> cwe,
    List<String> owasp,
    List<String> references,
    List<String> contradictedBy,
    String pack,
    PathGlobs paths)
    implements Comparable<RuleDescription> {
  /** Copies. */
  public RuleDescription {
    languages = List.copyOf(languages);
    cwe = List.copyOf(cwe);
    owasp = List.copyOf(owasp);
    references = List.copyOf(references);
    contradictedBy = List.copyOf(contradictedBy);
  }

  @Override
  public int compareTo(RuleDescription other) {
    return Comparator.comparing(RuleDescription::id).compare(this, other);
  }
}
