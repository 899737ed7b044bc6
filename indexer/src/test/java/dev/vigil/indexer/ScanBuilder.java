package dev.vigil.indexer;

import dev.vigil.schemas.EvidenceSite;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SourceLocation;
import dev.vigil.schemas.SourceSuppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the parts of a scan. */
final class ScanBuilder {
  private final String repository;
  private final long sequence;
  private String version = "v1";
  private final Map<String, RuleDescription> rules = new TreeMap<>();
  private final List<ScannedFile> files = new ArrayList<>();
  private final List<ScanFinding> findings = new ArrayList<>();
  private final List<ScanEvidence> evidence = new ArrayList<>();

  private ScanBuilder(String repository, long sequence) {
    this.repository = repository;
    this.sequence = sequence;
  }

  static ScanBuilder scan(String repository, long sequence) {
    return new ScanBuilder(repository, sequence);
  }

  ScanBuilder version(String changed) {
    version = changed;
    return this;
  }

  ScanBuilder rule(String id, String severity, String area) {
    rules.put(
        id,
        new RuleDescription(
            id,
            false,
            severity,
            area,
            "What " + id + " finds.",
            "A risk.",
            "A solution.",
            "HIGH",
            List.of("CWE-95: Eval injection"),
            List.of("A03:2021 - Injection"),
            List.of("https://example.org/" + id.length()),
            List.of(),
            "test",
            "",
            "",
            "",
            List.of("python"),
            List.of(),
            List.of(),
            List.of()));
    return this;
  }

  ScanBuilder file(String path, String blob) {
    return file(path, blob, FileStatus.ANALYSED);
  }

  ScanBuilder file(String path, String blob, FileStatus status) {
    String reason = status == FileStatus.ANALYSED ? null : "some reason";
    files.add(
        new ScannedFile(
            path,
            blob,
            "python",
            10L * path.length(),
            status,
            reason,
            7,
            false,
            List.of("@team"),
            List.of(),
            "Python",
            List.of()));
    return this;
  }

  ScanBuilder finding(String rule, String path, String code, int line) {
    return finding(rule, path, code, line, false);
  }

  ScanBuilder finding(String rule, String path, String code, int line, boolean suppressed) {
    findings.add(
        new ScanFinding(
            fingerprint(repository, rule, path, code),
            rule + "+" + code,
            rule,
            path,
            location(line),
            "Matched " + code + ".",
            code,
            "f",
            Map.of("$X", code),
            false,
            suppressed ? new SourceSuppression("nosemgrep", "known") : null,
            null,
            null,
            1,
            List.of()));
    return this;
  }

  ScanBuilder evidence(String rule, String path, int... lines) {
    List<EvidenceSite> sites = new ArrayList<>();
    for (int line : lines) {
      sites.add(new EvidenceSite(location(line), "Seen.", "code", "f"));
    }
    evidence.add(new ScanEvidence(rule, path, lines.length, false, sites));
    return this;
  }

  static String fingerprint(String repository, String rule, String path, String code) {
    return String.join("+", repository, rule, path, code);
  }

  private static SourceLocation location(int line) {
    return new SourceLocation(line, 1, line * 10, line, 5, line * 10 + 4);
  }

  ScanResult whole() {
    return parts(1).getFirst();
  }

  /**
   * As earlier versions wrote them: files in the first part, findings and evidence in the last,
   * their number in each.
   */
  List<ScanResult> parts(int count) {
    List<ScanResult> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      boolean last = part == count - 1;
      parts.add(
          part(
              part,
              count,
              part == 0 ? files : List.of(),
              last ? findings : List.of(),
              last ? evidence : List.of()));
    }
    return parts;
  }

  /**
   * As a stream: files in the order of their paths, findings and evidence in the part of their file
   * or, those of a part's last file, in the next one; the number of parts in the last one only.
   */
  List<ScanResult> streamedParts(int count) {
    List<ScannedFile> sorted =
        files.stream().sorted(Comparator.comparing(ScannedFile::getPath)).toList();
    Map<String, Integer> partOfPath = new HashMap<>();
    List<List<ScannedFile>> filesOfParts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      List<ScannedFile> own =
          sorted.subList(part * sorted.size() / count, (part + 1) * sorted.size() / count);
      filesOfParts.add(own);
      for (ScannedFile file : own) {
        boolean next = file.equals(own.getLast()) && part < count - 1;
        partOfPath.put(file.getPath(), next ? part + 1 : part);
      }
    }
    List<ScanResult> parts = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int part = number;
      parts.add(
          part(
              part,
              part == count - 1 ? count : 0,
              filesOfParts.get(part),
              findings.stream()
                  .filter(finding -> partOfPath.getOrDefault(finding.getPath(), 0) == part)
                  .sorted(Comparator.comparing(ScanFinding::getPath))
                  .toList(),
              evidence.stream()
                  .filter(sound -> partOfPath.getOrDefault(sound.getPath(), 0) == part)
                  .sorted(Comparator.comparing(ScanEvidence::getPath))
                  .toList()));
    }
    return parts;
  }

  private ScanResult part(
      int part,
      int count,
      List<ScannedFile> filesOfPart,
      List<ScanFinding> findingsOfPart,
      List<ScanEvidence> evidenceOfPart) {
    return new ScanResult(
        new RepositoryIdentity(repository, "name of " + repository, null),
        "HEAD",
        "commit" + sequence,
        sequence,
        sequence * 1000,
        version,
        part,
        count,
        List.copyOf(rules.keySet()),
        List.copyOf(rules.values()),
        List.copyOf(filesOfPart),
        List.copyOf(findingsOfPart),
        List.copyOf(evidenceOfPart));
  }
}
