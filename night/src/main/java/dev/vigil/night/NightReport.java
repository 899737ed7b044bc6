package dev.vigil.night;

import dev.vigil.index.Index;
import dev.vigil.ingest.RepositoryReport;
import dev.vigil.query.FindingSearch;
import dev.vigil.query.FindingTotals;
import dev.vigil.query.ScanFigures;
import dev.vigil.query.ScanSearch;
import dev.vigil.schemas.NightOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Composes the summary of a night from the reports of ingest and the figures of the index. */
final class NightReport {
  /** State of a repository without a commit. */
  private static final String EMPTY = "empty";

  private final List<RepositoryReport> reports;
  private final Index index;

  NightReport(List<RepositoryReport> reports, Index index) {
    this.reports = reports;
    this.index = index;
  }

  /**
   * The summary.
   *
   * @param newScans sequences of the scans that this night applied, by repository
   */
  NightSummary summary(Map<String, Long> newScans, long deadLetters, StageTimes times) {
    FindingTotals totals = new FindingSearch(index).totals();
    long bytes = bytes(List.of(NightOutcome.SCANNED, NightOutcome.UNCHANGED));
    long scanned = bytes(List.of(NightOutcome.SCANNED));
    return new NightSummary(
        outcomes(),
        failures(),
        files(),
        bytes,
        reports.stream().mapToInt(RepositoryReport::blobsSent).sum(),
        new NightSummary.Findings(
            totals.active(),
            totals.bySeverity(),
            totals.byArea(),
            totals.dismissed(),
            totals.suppressed()),
        changes(newScans),
        deadLetters,
        times.stages(Map.of("ingest", scanned, "analysis", scanned)),
        times.seconds());
  }

  private long bytes(List<NightOutcome> outcomes) {
    return reports.stream()
        .filter(report -> outcomes.contains(report.outcome()))
        .mapToLong(RepositoryReport::bytesToAnalyse)
        .sum();
  }

  private Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (NightOutcome outcome : NightOutcome.values()) {
      outcomes.put(outcome.name().toLowerCase(Locale.ROOT), 0);
    }
    outcomes.put(EMPTY, 0);
    reports.forEach(report ->
        outcomes.merge(
            report.empty() ? EMPTY : report.outcome().name().toLowerCase(Locale.ROOT),
            1,
            Integer::sum));
    return outcomes;
  }

  private List<NightSummary.Failure> failures() {
    return reports.stream()
        .filter(report -> report.reason().isPresent())
        .map(report -> new NightSummary.Failure(report.id(), report.reason().orElseThrow()))
        .toList();
  }

  private NightSummary.Files files() {
    Map<String, Integer> skipped = new TreeMap<>();
    Map<String, Long> present = new TreeMap<>();
    for (RepositoryReport report : reports) {
      report.skipped().forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
      if (report.outcome() != NightOutcome.RETIRED) {
        present.put(report.id(), report.sequence());
      }
    }
    ScanFigures figures = new ScanSearch(index).sums(present);
    return new NightSummary.Files(
        figures.analysed(), figures.partial(), figures.failed(), figures.notExamined(), skipped);
  }

  private NightSummary.Changes changes(Map<String, Long> newScans) {
    ScanFigures figures = new ScanSearch(index).sums(newScans);
    return new NightSummary.Changes(
        figures.opened(), figures.reopened(), figures.fixed(), figures.removed());
  }
}
