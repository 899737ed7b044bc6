package dev.vigil.cli.report;

import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.night.message.Count;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What a scan did, in one or two lines for people.
 *
 * @param findings those that are not suppressed
 * @param inTestCode how many of them are in test code
 * @param skipped number of files that were not read, by reason in words
 * @param notExamined number of files that were read and not examined for some areas
 */
public record ScanSummary(
    long findings,
    long inTestCode,
    long suppressed,
    Map<FileOutcome.Status, Integer> files,
    Map<String, Integer> skipped,
    int notExamined,
    double megabytes,
    double seconds) {

  /** The summary of some scans. */
  public static ScanSummary of(ScanReport report, long maxFileBytes) {
    Map<FileOutcome.Status, Integer> files = new TreeMap<>();
    Map<String, Integer> skipped = new TreeMap<>();
    int notExamined = 0;
    long findings = 0;
    long inTestCode = 0;
    long suppressed = 0;
    long bytes = 0;
    for (ScannedRepository repository : report.scanned()) {
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
          skipped.merge(words(file.reason().orElse(""), maxFileBytes), 1, Integer::sum);
        } else {
          bytes += file.file().size();
          notExamined += file.whyNotExamined().isPresent() ? 1 : 0;
        }
      }
    }
    return new ScanSummary(
        findings,
        inTestCode,
        suppressed,
        files,
        skipped,
        notExamined,
        bytes / 1e6,
        report.seconds());
  }

  /** A skip reason, without its detail, in words. */
  private static String words(String reason, long maxFileBytes) {
    String key = reason.replaceFirst("(?s):.*", "");
    return switch (key) {
      case "too-large" -> "too large (> " + size(maxFileBytes) + ")";
      case "lfs-pointer" -> "Git LFS pointer";
      case "ignored" -> "ignored by .vigilignore or .semgrepignore";
      case "excluded" -> "excluded by an option";
      case "symlink" -> "symbolic link";
      case "data-directory" -> "data directory of nights";
      default -> key.replace('-', ' ');
    };
  }

  private static String size(long bytes) {
    return bytes % (1 << 20) == 0
        ? (bytes >> 20) + " MiB"
        : String.format(Locale.ROOT, "%,d bytes", bytes);
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
      StringJoiner reasons = new StringJoiner(", ");
      skipped.forEach((reason, count) -> reasons.add(count + " " + reason));
      err.printf(
          "vigil: %s not analysed: %s%n",
          Count.files(skipped.values().stream().mapToInt(Integer::intValue).sum()), reasons);
    }
    if (notExamined > 0) {
      err.printf(
          "vigil: %s not examined for all areas; the result says which%n",
          Count.of(notExamined, "file was", "files were"));
    }
    err.flush();
  }
}
