package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.FixTemplate;
import dev.vigil.analyzer.formula.Requirement;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A rule that is ready to run. Immutable. */
public final class Rule {
  private final RuleDescription description;
  private final String declaredId;
  private final String reportedAs;
  private final SortedMap<String, Analysis> analyses;
  private final Optional<FixTemplate> fix;
  private final OptionalInt mostMatches;
  private final SortedMap<String, Requirement> requirements = new TreeMap<>();

  public Rule(
      RuleDescription description,
      SortedMap<String, Analysis> analyses,
      Optional<FixTemplate> fix,
      OptionalInt mostMatches) {
    this(description, description.id(), description.id(), analyses, fix, mostMatches);
  }

  private Rule(
      RuleDescription description,
      String declaredId,
      String reportedAs,
      SortedMap<String, Analysis> analyses,
      Optional<FixTemplate> fix,
      OptionalInt mostMatches) {
    this.description = description;
    this.declaredId = declaredId;
    this.reportedAs = reportedAs;
    this.fix = fix;
    this.mostMatches = mostMatches;
    this.analyses = Collections.unmodifiableSortedMap(new TreeMap<>(analyses));
    analyses.forEach((language, analysis) -> requirements.put(language, analysis.requirement()));
  }

  /** What is said of it. */
  public RuleDescription description() {
    return description;
  }

  /** The same rule, whose matches another rule reports. */
  public Rule reportedAs(String id) {
    return new Rule(description, declaredId, id, analyses, fix, mostMatches);
  }

  /** The same rule, which gives itself that id. */
  public Rule declaredAs(String id) {
    return new Rule(description, id, reportedAs, analyses, fix, mostMatches);
  }

  /** The id in its file, which other rules of the set may have too: the end of its own. */
  public String declaredId() {
    return declaredId;
  }

  /** Id of the rule that reports its matches, by which comments suppress them: mostly its own. */
  public String reportedAs() {
    return reportedAs;
  }

  /** Whether its matches are not reported, but joined by the rule that they are reported as. */
  public boolean isJoined() {
    return !reportedAs.equals(description.id());
  }

  /** How its matches are corrected, if it says so. */
  public Optional<FixTemplate> fix() {
    return fix;
  }

  /** How many of its matches in a file are kept, if it says so. */
  public OptionalInt mostMatches() {
    return mostMatches;
  }

  /** How it is run on units of a language, if it is. */
  public Optional<Analysis> analysis(String language) {
    Analysis own = analyses.get(language);
    return own != null
        ? Optional.of(own)
        : Optional.ofNullable(analyses.getOrDefault("generic", analyses.get("regex")));
  }

  /** Whether it is run on units of a language as code of that language, not as any text. */
  public boolean isOf(String language) {
    return analyses.containsKey(language);
  }

  /** What a unit of a language must contain for the rule to match. */
  public Requirement requirement(String language) {
    return requirements.getOrDefault(
        language,
        requirements.getOrDefault(
            "generic", requirements.getOrDefault("regex", Requirement.nothing())));
  }

  /** Everything that it requires in any language. */
  public Iterable<Requirement> requirements() {
    return requirements.values();
  }
}
