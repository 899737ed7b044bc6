package dev.vigil.analyzer.rule;

import java.util.Comparator;
import java.util.List;

/**
 * What is said of a rule to people and to the index; nothing of how it matches.
 *
 * @param id unique in its rule set: the one that the rule gives itself, or qualified with its
 *     file's place if others have that too
 * @param evidence whether its matches are evidence (examined and found sound) instead of findings
 * @param severity of its findings
 * @param area of the review
 * @param message unfilled
 * @param languages canonical keys, sorted
 * @param risk what could happen; empty if the rule does not say
 * @param solution what to do; empty if the rule does not say
 * @param confidence {@code HIGH}, {@code MEDIUM}, {@code LOW} or empty
 * @param likelihood {@code HIGH}, {@code MEDIUM}, {@code LOW} or empty
 * @param impact {@code HIGH}, {@code MEDIUM}, {@code LOW} or empty
 * @param subcategory {@code vuln}, {@code audit}, {@code secure default}
 * @param technology what the rule is about, such as {@code django}
 * @param cwe such as {@code CWE-89: ...}
 * @param owasp such as {@code A03:2021 - Injection}
 * @param references URLs
 * @param knownLimits what the rule misses or reports wrongly
 * @param site for evidence: what kind of place a match is, such as {@code log-call}; several rules
 *     may describe one place; empty if the rule does not say
 * @param observation for evidence: what was seen there, in a few words; empty if the rule does not
 *     say
 * @param contradictedBy for evidence: ids of the rules that could have shown the opposite
 * @param absence for findings: what it means that the rule was applied and matched nothing, such as
 *     {@code no SQL is built from strings}; empty if the rule does not say
 * @param counted for findings: whether all matches in a file are one finding with their number
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
    String likelihood,
    String impact,
    List<String> subcategory,
    List<String> technology,
    List<String> cwe,
    List<String> owasp,
    List<String> references,
    List<String> knownLimits,
    String site,
    String observation,
    List<String> contradictedBy,
    String absence,
    boolean counted,
    String pack,
    PathGlobs paths)
    implements Comparable<RuleDescription> {
  /** Copies. */
  public RuleDescription {
    languages = List.copyOf(languages);
    subcategory = List.copyOf(subcategory);
    technology = List.copyOf(technology);
    cwe = List.copyOf(cwe);
    owasp = List.copyOf(owasp);
    references = List.copyOf(references);
    knownLimits = List.copyOf(knownLimits);
    contradictedBy = List.copyOf(contradictedBy);
  }

  /** Whether it looks at text of any kind, and so at every file. */
  public boolean isForAnyText() {
    return languages.contains("generic") || languages.contains("regex");
  }

  /** Whether it is applied to files that are analysed in a language. */
  public boolean isFor(String language) {
    return isForAnyText() || languages.contains(language);
  }

  @Override
  public int compareTo(RuleDescription other) {
    return Comparator.comparing(RuleDescription::id).compare(this, other);
  }
}
