package dev.vigil.query;

import dev.vigil.index.JsonObject;
import java.util.List;

/**
 * A rule of an analysis version.
 *
 * @param document all of its fields
 */
public record IndexedRule(JsonObject document) {
  /** Rule id. */
  public String id() {
    return document.object("rule").text("id");
  }

  /** Review area. */
  public String area() {
    return document.object("rule").text("category");
  }

  /** Severity, such as {@code HIGH}. */
  public String severity() {
    return document.object("vigil").text("severity");
  }

  /** Whether it yields evidence instead of findings. */
  public boolean isEvidence() {
    return document.object("vigil").is("evidence");
  }

  /** Message of the rule, unfilled. */
  public String description() {
    return details().text("description");
  }

  /** What may happen. */
  public String risk() {
    return details().text("risk");
  }

  /** What to do. */
  public String solution() {
    return details().text("solution");
  }

  /** Confidence, such as {@code HIGH}. */
  public String confidence() {
    return details().text("confidence");
  }

  /** Where the rule was loaded from. */
  public String pack() {
    return details().text("pack");
  }

  /** For evidence: the kind of place that it matches. */
  public String site() {
    return details().text("site");
  }

  /** For evidence: what was seen there. */
  public String observation() {
    return details().text("observation");
  }

  /** For findings: what it means that the rule matched nothing. */
  public String absence() {
    return details().text("absence");
  }

  /** Weaknesses, such as {@code CWE-89: SQL injection}. */
  public List<String> cwe() {
    return details().texts("cwe");
  }

  /** Categories of OWASP. */
  public List<String> owasp() {
    return details().texts("owasp");
  }

  /** Links. */
  public List<String> references() {
    return details().texts("references");
  }

  /** For evidence: rules that could have shown the opposite. */
  public List<String> contradictedBy() {
    return details().texts("contradicted_by");
  }

  /** Languages of the files to which it is applied. */
  public List<String> languages() {
    return details().texts("languages");
  }

  /** What it is known to miss or to report wrongly. */
  public List<String> knownLimits() {
    return details().texts("known_limits");
  }

  /** Patterns of the paths to which it is applied; all if empty. */
  public List<String> pathsInclude() {
    return details().texts("paths_include");
  }

  /** Patterns of the paths to which it is not applied. */
  public List<String> pathsExclude() {
    return details().texts("paths_exclude");
  }

  private JsonObject details() {
    return document.object("vigil").object("details");
  }
}
