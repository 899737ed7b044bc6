package dev.vigil.analyzer.rule;

/** How bad a finding is, the worst last. */
public enum Severity {
  /** Worth knowing; also Semgrep's {@code INVENTORY} and {@code EXPERIMENT}. */
  INFO,
  /** {@code LOW}, and the legacy {@code INFO} of finding rules. */
  LOW,
  /** {@code MEDIUM}, and the legacy {@code WARNING}. */
  MEDIUM,
  /** {@code HIGH}, and the legacy {@code ERROR}. */
  HIGH,
  /** {@code CRITICAL}. */
  CRITICAL
}
