package dev.vigil.indexer.document;

import dev.vigil.index.JsonObject;
import dev.vigil.index.SourceFields;
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
import java.util.List;
import java.util.Optional;

/** Findings as documents: the Elastic Common Schema first, {@code vigil.*} for the rest. */
public final class FindingDocuments {
  /** The fields that {@link #state} needs. */
  public static final SourceFields STATE =
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
  public static JsonObject of(
      KnownFinding state,
      ScanFinding match,
      ScanResult scan,
      RuleDescription rule,
      ScannedFile file) {
    JsonObject document = new JsonObject();
    document.put("ecs", JsonObject.of("version", "9.0.0"));
    document.put("message", match.getMessage());
    document.put("rule", rule(rule));
    document.put("vulnerability", vulnerability(rule));
    document.put("file", FileDocuments.file(file));
    JsonObject vigil = new JsonObject();
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
      vigil.put("marker", match.getSuppression().getMarker());
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
        new JsonObject()
            .put("start", match.getLocation().getStartLine())
            .put("end", match.getLocation().getEndLine()));
    vigil.put("region", Regions.of(match.getLocation()));
    vigil.put("count", match.getCount());
    if (!match.getPlaces().isEmpty()) {
      vigil.put("places", match.getPlaces().stream().map(Regions::of).toList());
      vigil.put("lines", match.getPlaces().stream().map(SourceLocation::getStartLine).toList());
    }
    vigil.put("severity_rank", Severities.rank(rule.getSeverity()));
    document.put("vigil", vigil);
    return withState(document, state);
  }

  /** The way that the data took; not searched, so its fields are not mapped. */
  private static JsonObject trace(DataFlowTrace flow) {
    JsonObject trace = new JsonObject();
    trace.put("source", step(flow.getSource()));
    trace.put("variables", flow.getVariables().stream().map(FindingDocuments::step).toList());
    trace.put("sink", step(flow.getSink()));
    trace.put("cut", flow.getCut());
    return trace;
  }

  private static JsonObject step(DataFlowStep step) {
    JsonObject fields = new JsonObject();
    if (step.getPath() != null) {
      fields.put("path", step.getPath());
    }
    fields.put("line", step.getLocation().getStartLine());
    fields.put("column", step.getLocation().getStartColumn());
    fields.put("excerpt", step.getExcerpt());
    return fields;
  }

  /** What is replaced, and by which text, unless that would show a secret; not searched. */
  private static JsonObject fix(SourceFix correction) {
    JsonObject fix = Regions.of(correction.getLocation());
    if (correction.getText() != null) {
      fix.put("text", correction.getText());
    }
    return fix;
  }

  /** The fields of a rule. */
  static JsonObject rule(RuleDescription rule) {
    JsonObject fields = new JsonObject();
    fields.put("id", rule.getId());
    fields.put("name", rule.getId().substring(rule.getId().lastIndexOf('.') + 1));
    fields.put("category", rule.getArea());
    fields.put("description", rule.getDescription());
    fields.put("reference", rule.getReferences());
    fields.put("ruleset", rule.getPack());
    return fields;
  }

  private static JsonObject vulnerability(RuleDescription rule) {
    JsonObject fields = new JsonObject();
    fields.put("severity", rule.getSeverity());
    fields.put("category", List.of(rule.getArea()));
    fields.put("classification", "CWE");
    fields.put("enumeration", "CWE");
    fields.put("id", rule.getCwe().stream().map(cwe -> cwe.replaceFirst(":.*", "")).toList());
    fields.put("description", rule.getCwe());
    fields.put("reference", rule.getReferences());
    fields.put("scanner", JsonObject.of("vendor", "Vigil"));
    return fields;
  }

  /** The document with another state. */
  public static JsonObject withState(JsonObject before, KnownFinding state) {
    JsonObject document = before.copy();
    document.put("@timestamp", state.lastSeen());
    document.put("event", event(state));
    JsonObject vulnerability = before.object("vulnerability");
    vulnerability.put("status", state.shownStatus().key());
    document.put("vulnerability", vulnerability);
    JsonObject vigil = before.object("vigil");
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

  private static JsonObject event(KnownFinding state) {
    Change change = state.shownChange();
    JsonObject fields = new JsonObject();
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
  private static JsonObject stateFields(KnownFinding state) {
    JsonObject fields = new JsonObject();
    fields.put("status", state.status().key());
    fields.put("before_unknown", state.beforeUnknown().key());
    fields.put("change", change(state.change()));
    state.retirement().ifPresent(retirement -> fields.put("retirement", change(retirement)));
    return fields;
  }

  private static JsonObject change(Change change) {
    return new JsonObject()
        .put("action", change.kind().key())
        .put("sequence", change.sequence())
        .put("time", change.time());
  }

  /** What the life cycle needs of a document. */
  public static KnownFinding state(JsonObject document) {
    JsonObject vigil = document.object("vigil");
    JsonObject file = document.object("file");
    JsonObject state = vigil.object("state");
    Status shown = Status.ofKey(document.object("vulnerability").text("status"));
    boolean written = !state.isEmpty();
    return new KnownFinding(
        vigil.text("fingerprint"),
        vigil.text("content_fingerprint"),
        document.object("rule").text("id"),
        file.text("path"),
        file.object("hash").text("blob"),
        vigil.text("analysis_version"),
        written ? Status.ofKey(state.text("status")) : shown,
        written
            ? Status.ofKey(state.text("before_unknown"))
            : Status.ofKey(vigil.text("before_unknown")),
        vigil.number("first_seen"),
        vigil.number("last_seen"),
        vigil.number("sequence"),
        written ? change(state.object("change")) : unwritten(shown, vigil),
        Optional.of(state.object("retirement"))
            .filter(retirement -> !retirement.isEmpty())
            .map(FindingDocuments::change),
        vigil.items("earlier").stream().map(String::valueOf).toList());
  }

  private static Change change(JsonObject fields) {
    return new Change(
        Change.Kind.ofKey(fields.text("action")), fields.number("sequence"), fields.number("time"));
  }

  /** The last change in a document of the first version, which did not keep it. */
  private static Change unwritten(Status shown, JsonObject vigil) {
    Change.Kind kind =
        switch (shown) {
          case OPEN -> Change.Kind.OPENED;
          case REOPENED -> Change.Kind.REOPENED;
          case UNKNOWN -> Change.Kind.LOST;
          case FIXED -> Change.Kind.FIXED;
          case REMOVED -> Change.Kind.REMOVED;
        };
    return new Change(kind, vigil.number("sequence"), vigil.number("last_seen"));
  }
}
