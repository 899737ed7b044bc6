package dev.vigil.cli.report;

import dev.vigil.cli.console.Colours;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import dev.vigil.query.IndexedDecision;
import dev.vigil.query.IndexedFinding;
import dev.vigil.query.IndexedRegion;
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
    return head(Colours.NONE);
  }

  private String head(Colours colours) {
    String place = finding.repositoryName() + " " + finding.path() + ":" + finding.startLine();
    return String.join(
        " ",
        colours.strong(Printable.text(place)),
        colours.severity(Printable.text(finding.severity())),
        Printable.text(finding.status()),
        Printable.text(finding.ruleId()),
        "[" + Printable.text(shortFingerprint()) + "]");
  }

  /** All lines: head, message, code, origin, decision. */
  List<String> lines(Colours colours) {
    List<String> lines = new ArrayList<>();
    lines.add(head(colours));
    lines.add("    " + Printable.text(finding.message()));
    lines.addAll(code(colours));
    lines.add("    " + Printable.text(origin()));
    if (isOfSeveralPlaces()) {
      lines.add("    " + Count.places(finding.count(), finding.lines()));
    }
    finding.decision().ifPresent(decision -> lines.add("    " + Printable.text(text(decision))));
    return lines;
  }

  /** The first line of the match, with a mark below it. */
  private List<String> code(Colours colours) {
    IndexedRegion region = finding.region();
    return MarkedCode.lines(
        finding.excerpt().lines().findFirst().orElse(""),
        region.startColumn(),
        region.startLine() == region.endLine() ? region.endColumn() : 0,
        colours);
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
  List<String> also(Colours colours) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "    also "
            + colours.severity(Printable.text(finding.severity()))
            + " "
            + Printable.text(
                String.join(
                    " ",
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
