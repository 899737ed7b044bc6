package dev.vigil.cli.report;

import dev.vigil.night.NightSummary;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A night's summary for people. */
public final class SummaryText {
  private static final List<String> SEVERITIES =
      List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO");

  private final PrintWriter out;

  /** A writer to an output, which stays open. */
  public SummaryText(PrintWriter out) {
    this.out = out;
  }

  /** Writes a summary. */
  public void print(NightSummary summary) {
    line("repositories", counts(summary.repositories()));
    for (NightSummary.Failure failure : summary.failures()) {
      line("  failed", Printable.text(failure.repository() + ": " + failure.reason()));
    }
    NightSummary.Files files = summary.files();
    line(
        "files",
        String.format(
            Locale.ROOT,
            "%d analysed, %d in part, %d failed, %.1f MB, %s new",
            files.analysed(),
            files.partial(),
            files.failed(),
            summary.bytes() / 1e6,
            Count.of(summary.blobsSent(), "content", "contents")));
    if (files.notExamined() > 0) {
      line("  not examined", files.notExamined() + " for all areas; vigil review says for which");
    }
    line("  skipped", files.skipped().isEmpty() ? "none" : counts(files.skipped()));
    NightSummary.Findings findings = summary.findings();
    line("active findings", Long.toString(findings.active()));
    if (findings.active() > 0) {
      line("  by severity", severities(findings.severity()));
      line("  by area", counts(findings.area()));
    }
    if (!findings.dismissed().isEmpty()) {
      line("  dismissed", counts(findings.dismissed()).replace('_', '-'));
    }
    if (findings.suppressed() > 0) {
      line("  suppressed", findings.suppressed() + " by comments in the code");
    }
    NightSummary.Changes changes = summary.changes();
    line(
        "this night",
        changes.opened()
            + " new, "
            + changes.reopened()
            + " reopened, "
            + changes.fixed()
            + " fixed, "
            + changes.removed()
            + " removed");
    if (summary.deadLetters() > 0) {
      line(
          "dead letters",
          summary.deadLetters() + ": what was not processed, in vigil.dead-letters");
    }
    line("seconds", stages(summary));
    out.flush();
  }

  private void line(String name, String value) {
    out.printf("%-16s %s%n", name, value);
  }

  private static String counts(Map<String, ? extends Number> counts) {
    StringJoiner joiner = new StringJoiner(", ");
    counts.forEach((name, count) -> {
      if (count.longValue() > 0) {
        joiner.add(count + " " + name);
      }
    });
    return joiner.length() == 0 ? "none" : joiner.toString();
  }

  private static String severities(Map<String, Long> counts) {
    StringJoiner joiner = new StringJoiner(", ");
    for (String severity : SEVERITIES) {
      if (counts.containsKey(severity)) {
        joiner.add(counts.get(severity) + " " + severity.toLowerCase(Locale.ROOT));
      }
    }
    return joiner.toString();
  }

  private static String stages(NightSummary summary) {
    StringJoiner joiner = new StringJoiner(", ", summary.seconds() + ": ", "");
    summary
        .stages()
        .forEach((name, stage) ->
            joiner.add(
                name
                    + " "
                    + stage.seconds()
                    + (stage.megabytesPerSecond() > 0
                        ? " (" + stage.megabytesPerSecond() + " MB/s)"
                        : "")));
    return joiner.toString();
  }
}
