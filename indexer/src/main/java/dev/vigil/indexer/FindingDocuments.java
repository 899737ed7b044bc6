package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Change;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.Status;
import dev.vigil.schemas.DataFlowStep;
import dev.vigil.schemas.DataFlowTrace;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SourceFix;
import dev.vigil.schemas.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as documents: the Elastic Common Schema first, {@code vigil.*} for the rest. */
final class FindingDocuments {
  /** The fields that {@link #state} needs. */
  static final SourceFields STATE =
      SourceFields.of(
          "rule.id",
          "file.path",
          "file.hash.blob",
          "vulnerability.status",
          "vigil.fingerprint",
          "vigil.content_fingerprint",
          "vigil.analysis_version",
          "vigil.before_unknown",
          "vigil.first_seen",
          "vigil.last_seen",
          "vigil.sequence",
          "vigil.earlier",
          "vigil.state");

  private FindingDocuments() {}

  /** A document of what the scan matched. */
  static Map<String, Object> of(
      KnownFinding state,
      ScanFinding match,
      ScanResult scan,
      RuleDescription rule,
      ScannedFile file) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ecs", Map.of("version", "9.0.0"));
    document.put("message", match.getMessage());
    document.put("rule", rule(rule));
    document.put("vulnerability", vulnerability(rule));
    document.put("file", FileDocuments.file(file));
    Map<String, Object> vigil = new LinkedHashMap<>();
    vigil.put("repository", RepositoryState.repository(scan.getRepository()));
    vigil.put("fingerprint", state.fingerprint());
    vigil.put("content_fingerprint", state.contentFingerprint());
    vigil.put("commit", scan.getCommit());
    vigil.put("enclosing", match.getEnclosing());
    vigil.put("excerpt", match.getExcerpt());
    vigil.put("metavariables", match.getMetavariables());
    vigil.put("risk", rule.getRisk());
    vigil.put("solution", rule.getSolution());
    vigil.put("confidence", rule.getConfidence());
    vigil.put("owasp", rule.getOwasp());
    vigil.put("owners", file.getOwners());
    vigil.put("language", file.getLanguage());
    vigil.put("test_code", match.getTestCode());
    vigil.put("suppressed", match.getSuppression() != null);
    if (match.getSuppression() != null) {
      vigil.put("justification", match.getSuppression().getJustification());
    }
    if (match.getTrace() != null) {
      vigil.put("trace", trace(match.getTrace()));
    }
    if (match.getFix() != null) {
      vigil.put("fix", fix(match.getFix()));
    }
    vigil.put(
        "line",
        Map.of(
            "start", match.getLocation().getStartLine(),
            "end", match.getLocation().getEndLine()));
    vigil.put("count", match.getCount());
    if (!match.getPlaces().isEmpty()) {
      vigil.put("lines", match.getPlaces().stream().map(SourceLocation::getStartLine).toList());
    }
    vigil.put("severity_rank", Severities.rank(rule.getSeverity()));
    document.put("vigil", vigil);
    return withState(document, state);
  }

  /** The way that the data took; not searched, so its fields are not mapped. */
  private static Map<String, Object> trace(DataFlowTrace flow) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("source", step(flow.getSource()));
    trace.put("variables", flow.getVariables().stream().map(FindingDocuments::step).toList());
    trace.put("sink", step(flow.getSink()));
    trace.put("cut", flow.getCut());
    return trace;
  }

  private static Map<String, Object> step(DataFlowStep step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", step.getLocation().getStartLine());
    fields.put("column", step.getLocation().getStartColumn());
    fields.put("excerpt", step.getExcerpt());
    return fields;
  }

  /** What is replaced, and by which text, unless that would show a secret; not searched. */
  private static Map<String, Object> fix(SourceFix correction) {
    Map<String, Object> fix = new LinkedHashMap<>();
    SourceLocation place = correction.getLocation();
    fix.put("start", position(place.getStartLine(), place.getStartColumn()));
    fix.put("end", position(place.getEndLine(), place.getEndColumn()));
    if (correction.getText() != null) {
      fix.put("text", correction.getText());
    }
    return fix;
  }

  private static Map<String, Object> position(int line, int column) {
    return Map.of("line", line, "column", column);
  }

  /** The fields of a rule. */
  static Map<String, Object> rule(RuleDescription rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", rule.getId());
    fields.put("name", rule.getId().substring(rule.getId().lastIndexOf('.') + 1));
    fields.put("category", rule.getArea());
    fields.put("description", rule.getDescription());
    fields.put("reference", rule.getReferences());
    fields.put("ruleset", rule.getPack());
    return fields;
  }

  private static Map<String, Object> vulnerability(RuleDescription rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("severity", rule.getSeverity());
    fields.put("category", List.of(rule.getArea()));
    fields.put("classification", "CWE");
    fields.put("enumeration", "CWE");
    fields.put("id", rule.getCwe().stream().map(cwe -> cwe.replaceFirst(":.*", "")).toList());
    fields.put("description", rule.getCwe());
    fields.put("reference", rule.getReferences());
    fields.put("scanner", Map.of("vendor", "Vigil"));
    return fields;
  }

  /** The document with another state. */
  static Map<String, Object> withState(Map<String, Object> before, KnownFinding state) {
    Map<String, Object> document = new LinkedHashMap<>(before);
    document.put("@timestamp", state.lastSeen());
    document.put("event", event(state));
    Map<String, Object> vulnerability = Json.object(before, "vulnerability");
    vulnerability.put("status", state.shownStatus().key());
    document.put("vulnerability", vulnerability);
    Map<String, Object> vigil = Json.object(before, "vigil");
    vigil.put("active", state.shownStatus().isActive());
    vigil.put("analysis_version", state.analysisVersion());
    vigil.put("first_seen", state.firstSeen());
    vigil.put("last_seen", state.lastSeen());
    vigil.put("sequence", state.sequence());
    vigil.put("earlier", state.earlier());
    vigil.put("state", stateFields(state));
    document.put("vigil", vigil);
    return document;
  }

  private static Map<String, Object> event(KnownFinding state) {
    Change change = state.shownChange();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "state");
    fields.put("category", List.of("vulnerability"));
    fields.put("type", List.of("info"));
    fields.put("dataset", "vigil.findings");
    fields.put("id", state.fingerprint() + "#" + change.sequence());
    fields.put("action", change.kind().key());
    fields.put("created", change.time());
    return fields;
  }

  /** What the scans made of it, which a retirement may lie over. */
  private static Map<String, Object> stateFields(KnownFinding state) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", state.status().key());
    fields.put("before_unknown", state.beforeUnknown().key());
    fields.put("change", change(state.change()));
    state.retirement().ifPresent(retirement -> fields.put("retirement", change(retirement)));
    return fields;
  }

  private static Map<String, Object> change(Change change) {
    return Map.of(
        "action", change.kind().key(), "sequence", change.sequence(), "time", change.time());
  }

  /** What the life cycle needs of a document. */
  static KnownFinding state(Map<String, Object> document) {
    Map<String, Object> vigil = Json.object(document, "vigil");
    Map<String, Object> file = Json.object(document, "file");
    Map<String, Object> state = Json.object(vigil, "state");
    Status shown = Status.ofKey(Json.text(Json.object(document, "vulnerability"), "status"));
    boolean written = !state.isEmpty();
    return new KnownFinding(
        Json.text(vigil, "fingerprint"),
        Json.text(vigil, "content_fingerprint"),
        Json.text(Json.object(document, "rule"), "id"),
        Json.text(file, "path"),
        Json.text(Json.object(file, "hash"), "blob"),
        Json.text(vigil, "analysis_version"),
        written ? Status.ofKey(Json.text(state, "status")) : shown,
        written
            ? Status.ofKey(Json.text(state, "before_unknown"))
            : Status.ofKey(Json.text(vigil, "before_unknown")),
        Json.number(vigil, "first_seen"),
        Json.number(vigil, "last_seen"),
        Json.number(vigil, "sequence"),
        written ? change(Json.object(state, "change")) : unwritten(shown, vigil),
        Optional.of(Json.object(state, "retirement"))
            .filter(retirement -> !retirement.isEmpty())
            .map(FindingDocuments::change),
        Json.items(vigil, "earlier").stream().map(String::valueOf).toList());
  }

  private static Change change(Map<String, Object> fields) {
    return new Change(
        Change.Kind.ofKey(Json.text(fields, "action")),
        Json.number(fields, "sequence"),
        Json.number(fields, "time"));
  }

  /** The last change in a document of the first version, which did not keep it. */
  private static Change unwritten(Status shown, Map<String, Object> vigil) {
    Change.Kind kind =
        switch (shown) {
          case OPEN -> Change.Kind.OPENED;
          case REOPENED -> Change.Kind.REOPENED;
          case UNKNOWN -> Change.Kind.LOST;
          case FIXED -> Change.Kind.FIXED;
          case REMOVED -> Change.Kind.REMOVED;
        };
    return new Change(kind, Json.number(vigil, "sequence"), Json.number(vigil, "last_seen"));
  }
}
