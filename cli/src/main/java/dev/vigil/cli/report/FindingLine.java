package dev.vigil.cli.report;

import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import dev.vigil.query.IndexedDecision;
import dev.vigil.query.IndexedFinding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A finding of the index as text for people.
 *
 * @param finding the finding
 */
public record FindingLine(IndexedFinding finding) {
  private static final int SHORT_FINGERPRINT = 12;

  /** Place, severity, status, rule and fingerprint, in one line. */
  public String head() {
    return String.join(
        " ",
        finding.repositoryName(),
        finding.path() + ":" + finding.startLine(),
        finding.severity(),
        finding.status(),
        finding.ruleId(),
        "[" + shortFingerprint() + "]");
  }

  /** All lines: head, message, decision. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Printable.text(head()));
    lines.add("    " + Printable.text(finding.message()));
    lines.add("    " + Printable.text(origin()));
    if (isOfSeveralPlaces()) {
      lines.add("    " + Count.places(finding.count(), finding.lines()));
    }
    finding.decision().ifPresent(decision -> lines.add("    " + Printable.text(text(decision))));
    return lines;
  }

  /** Since when it is known, whose it is and how sure its rule is. */
  private String origin() {
    List<String> parts = new ArrayList<>();
    finding.firstSeen().ifPresent(time -> parts.add("first seen " + day(time)));
    parts.add(
        finding.owners().isEmpty() ? "no owner" : "owner " + String.join(" ", finding.owners()));
    if (!finding.confidence().isEmpty()) {
      parts.add("confidence " + finding.confidence());
    }
    return String.join(", ", parts);
  }

  /** The lines of a finding that is told with a related one. */
  List<String> also() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "    also "
            + Printable.text(
                String.join(
                    " ",
                    finding.severity(),
                    finding.status(),
                    finding.ruleId(),
                    "[" + shortFingerprint() + "]:",
                    finding.message())));
    finding
        .decision()
        .ifPresent(decision -> lines.add("        " + Printable.text(text(decision))));
    return lines;
  }

  private boolean isOfSeveralPlaces() {
    return finding.count() > 1;
  }

  /**
   * What decides which findings are related: the index knows lines, no columns. A finding of
   * several places is never shown below a related one.
   */
  public RelatedFindings.Traits traits() {
    return new RelatedFindings.Traits(
        String.join("\0", finding.repositoryId(), finding.status(), finding.path()),
        RelatedFindings.place(finding.startLine(), 0),
        RelatedFindings.place(finding.endLine() + 1, 0),
        finding.ruleId(),
        isOfSeveralPlaces() ? Set.of() : Set.copyOf(finding.weaknesses()),
        finding.hasTrace(),
        finding.confidence());
  }

  private String shortFingerprint() {
    String all = finding.fingerprint();
    return all.substring(0, Math.min(all.length(), SHORT_FINGERPRINT));
  }

  private static String text(IndexedDecision decision) {
    StringBuilder text = new StringBuilder("decided: ");
    text.append(decision.kind().replace('_', '-')).append(" by ").append(decision.author());
    decision.decided().ifPresent(time -> text.append(" on ").append(day(time)));
    decision.assignee().ifPresent(assignee -> text.append(", for ").append(assignee));
    decision
        .expires()
        .ifPresent(end -> {
          boolean isOver = !end.isAfter(Instant.now());
          text.append(isOver ? ", expired after " : ", until ").append(day(end.minusMillis(1)));
        });
    String reason = decision.justification();
    return reason.isEmpty() ? text.toString() : text + ": " + reason;
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
