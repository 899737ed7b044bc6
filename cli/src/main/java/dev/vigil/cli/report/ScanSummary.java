package dev.vigil.cli.report;

import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.night.message.Count;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scan did, in one or two lines for people.
 *
 * @param findings those that are not suppressed
 * @param inTestCode how many of them are in test code
 */
public record ScanSummary(
    long findings,
    long inTestCode,
    long suppressed,
    Map<FileOutcome.Status, Integer> files,
    Map<String, Integer> skipped,
    double megabytes,
    double seconds) {

  /** The summary of some scans. */
  public static ScanSummary of(List<ScannedRepository> scanned, double seconds) {
    Map<FileOutcome.Status, Integer> files = new TreeMap<>();
    Map<String, Integer> skipped = new TreeMap<>();
    long findings = 0;
    long inTestCode = 0;
    long suppressed = 0;
    long bytes = 0;
    for (ScannedRepository repository : scanned) {
      long hidden =
          repository.scan().findings().stream()
              .filter(finding -> finding.match().suppression().isPresent())
              .count();
      suppressed += hidden;
      findings += repository.scan().findings().size() - hidden;
      inTestCode +=
          repository.scan().findings().stream()
              .filter(finding -> finding.testCode())
              .filter(finding -> finding.match().suppression().isEmpty())
              .count();
      for (FileOutcome file : repository.scan().files()) {
        files.merge(file.status(), 1, Integer::sum);
        if (file.status() == FileOutcome.Status.SKIPPED) {
          skipped.merge(file.reason().orElse("").replaceFirst("(?s):.*", ""), 1, Integer::sum);
        } else {
          bytes += file.file().size();
        }
      }
    }
    return new ScanSummary(findings, inTestCode, suppressed, files, skipped, bytes / 1e6, seconds);
  }

  /** Writes the lines. */
  public void print(PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "vigil: %s%s%s in %s (%.1f MB, %.1f s, %.1f MB/s)%n",
        Count.of(findings, "finding", "findings"),
        inTestCode == 0 ? "" : ", " + inTestCode + " of them in test code,",
        suppressed == 0 ? "" : " and " + suppressed + " suppressed",
        Count.files(
            files.getOrDefault(FileOutcome.Status.ANALYSED, 0)
                + files.getOrDefault(FileOutcome.Status.PARTIAL, 0)),
        megabytes,
        seconds,
        megabytes / Math.max(seconds, 0.001));
    int partial = files.getOrDefault(FileOutcome.Status.PARTIAL, 0);
    int failed = files.getOrDefault(FileOutcome.Status.FAILED, 0);
    if (partial + failed > 0) {
      err.printf(
          "vigil: %s seen in part, %d not at all%n",
          Count.of(partial, "file was", "files were"), failed);
    }
    if (!skipped.isEmpty()) {
      err.printf("vigil: skipped: %s%n", skipped);
    }
    err.flush();
  }
}
