package dev.vigil.index;

/** The indices. */
public enum IndexName {
  /** Current state of every finding that ever was. */
  FINDINGS("vigil-findings", "findings.json", "vigil.fingerprint"),
  /** What was found sound in the last scan, by file and rule. */
  EVIDENCE("vigil-evidence", "evidence.json", "vigil.id"),
  /** Outcome of every file in the last scan. */
  FILES("vigil-files", "files.json", "vigil.id"),
  /** Every scan and retirement that was applied. */
  SCANS("vigil-scans", "scans.json", "vigil.repository.id"),
  /** Numbers of findings after each scan, by area and severity. */
  COUNTS("vigil-counts", "counts.json", "vigil.repository.id"),
  /** Last scan and last night of every repository. */
  REPOSITORIES("vigil-repositories", "repositories.json", "vigil.repository.id"),
  /** Last decision for every fingerprint. */
  TRIAGE("vigil-triage", "triage.json", "vigil.id"),
  /** Descriptions of all rules that were applied, by analysis version. */
  RULES("vigil-rules", "rules.json", "vigil.id");

  private final String alias;
  private final String definition;
  private final String idField;

  IndexName(String alias, String definition, String idField) {
    this.alias = alias;
    this.definition = definition;
    this.idField = idField;
  }

  /** The alias under which documents are read and written. */
  public String alias() {
    return alias;
  }

  /** The resource with settings and mapping. */
  String definition() {
    return definition;
  }

  /** The keyword field that has the id of a document. */
  String idField() {
    return idField;
  }
}
