package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.Status;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Findings as documents: the Elastic Common Schema first, {@code vigil.*} for the rest. */
final class FindingDocuments {
  private FindingDocuments() {}

  /** A document of what the scan matched. */
  static Map<String, Object> of(
      KnownFinding state,
      ScanFinding match,
      ScanResult scan,
      RuleDescription rule,
      ScannedFile file) {
    RepositoryIdentity repository = scan.getRepository();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@timestamp", state.lastSeen());
    document.put("message", match.getMessage());
    document.put(
        "rule",
        Map.of(
            "id", rule.getId(),
            "category", rule.getArea(),
            "description", rule.getDescription(),
            "reference", rule.getReferences(),
            "ruleset", rule.getPack()));
    document.put(
        "vulnerability",
        Map.of(
            "severity", rule.getSeverity(),
            "status", state.status().key(),
            "classification", "CWE",
            "id", rule.getCwe()));
    document.put("file", Map.of("path", match.getPath(), "hash", Map.of("blob", file.getBlobId())));
    Map<String, Object> vigil = new LinkedHashMap<>();
    vigil.put("fingerprint", state.fingerprint());
    vigil.put("content_fingerprint", state.contentFingerprint());
    vigil.put("commit", scan.getCommit());
    vigil.put("enclosing", match.getEnclosing());
    vigil.put("excerpt", match.getExcerpt());
    vigil.put("risk", rule.getRisk());
    vigil.put("solution", rule.getSolution());
    vigil.put("owners", file.getOwners());
    vigil.put("test_code", match.getTestCode());
    vigil.put("suppressed", match.getSuppression() != null);
    vigil.put(
        "line",
        Map.of(
            "start", match.getLocation().getStartLine(),
            "end", match.getLocation().getEndLine()));
    vigil.put(
        "repository",
        Map.of(
            "id", repository.getId(),
            "name", repository.getName(),
            "url", Objects.requireNonNullElse(repository.getUrl(), "")));
    vigil.putAll(stateFields(state));
    document.put("vigil", vigil);
    return document;
  }

  /** The document as it was, with another state. */
  static Map<String, Object> withState(Map<String, Object> before, KnownFinding state) {
    Map<String, Object> document = new LinkedHashMap<>(before);
    Map<String, Object> vulnerability = map(before.get("vulnerability"));
    vulnerability.put("status", state.status().key());
    document.put("vulnerability", vulnerability);
    Map<String, Object> vigil = map(before.get("vigil"));
    vigil.putAll(stateFields(state));
    document.put("vigil", vigil);
    return document;
  }

  private static Map<String, Object> stateFields(KnownFinding state) {
    return Map.of(
        "sequence", state.sequence(),
        "active", state.status().isActive(),
        "before_unknown", state.beforeUnknown().key(),
        "analysis_version", state.analysisVersion(),
        "first_seen", state.firstSeen(),
        "last_seen", state.lastSeen());
  }

  /** What the life cycle needs of a document. */
  static KnownFinding state(Map<String, Object> document) {
    Map<String, Object> vigil = map(document.get("vigil"));
    Map<String, Object> file = map(document.get("file"));
    return new KnownFinding(
        text(vigil, "fingerprint"),
        text(vigil, "content_fingerprint"),
        text(map(document.get("rule")), "id"),
        text(file, "path"),
        text(map(file.get("hash")), "blob"),
        text(vigil, "analysis_version"),
        Status.ofKey(text(map(document.get("vulnerability")), "status")),
        Status.ofKey(text(vigil, "before_unknown")),
        number(vigil, "first_seen"),
        number(vigil, "last_seen"),
        number(vigil, "sequence"));
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> copy.put(String.valueOf(key), item));
    }
    return copy;
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  private static long number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : 0;
  }

  /** Rules of a scan by id. */
  static Map<String, RuleDescription> rules(List<ScanResult> parts) {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    parts.forEach(part -> part.getRules().forEach(rule -> rules.put(rule.getId(), rule)));
    return rules;
  }
}
