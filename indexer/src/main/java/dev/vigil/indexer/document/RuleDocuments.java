package dev.vigil.indexer.document;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import dev.vigil.schemas.RuleDescription;

/** The rules of an analysis version, also those that matched nothing. */
public final class RuleDocuments {
  private RuleDocuments() {}

  /** The id of the document of a rule. */
  public static String id(String analysisVersion, String ruleId) {
    return DocumentIds.of(analysisVersion, ruleId);
  }

  /** The document of a rule. */
  public static JsonObject of(String analysisVersion, RuleDescription rule) {
    JsonObject vigil =
        new JsonObject()
            .put("id", id(analysisVersion, rule.getId()))
            .put("analysis_version", analysisVersion)
            .put("severity", rule.getSeverity())
            .put("evidence", rule.getEvidence())
            .put("details", details(rule));
    return new JsonObject()
        .put("rule", JsonObject.of("id", rule.getId()).put("category", rule.getArea()))
        .put("vigil", vigil);
  }

  private static JsonObject details(RuleDescription rule) {
    return new JsonObject()
        .put("description", rule.getDescription())
        .put("risk", rule.getRisk())
        .put("solution", rule.getSolution())
        .put("confidence", rule.getConfidence())
        .put("cwe", rule.getCwe())
        .put("owasp", rule.getOwasp())
        .put("references", rule.getReferences())
        .put("contradicted_by", rule.getContradictedBy())
        .put("pack", rule.getPack())
        .put("site", rule.getSite())
        .put("observation", rule.getObservation())
        .put("absence", rule.getAbsence())
        .put("languages", rule.getLanguages())
        .put("known_limits", rule.getKnownLimits())
        .put("paths_include", rule.getPathsInclude())
        .put("paths_exclude", rule.getPathsExclude());
  }
}
