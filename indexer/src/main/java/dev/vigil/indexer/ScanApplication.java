package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.LifeCycle;
import dev.vigil.indexer.lifecycle.ScanView;
import dev.vigil.indexer.lifecycle.Status;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Brings one repository of the index to what a scan, or the repository's retirement, says. */
final class ScanApplication {
  private final Index index;

  ScanApplication(Index index) {
    this.index = index;
  }

  /**
   * Applies a scan.
   *
   * @param parts all parts of it
   * @return what the index did not take and what the engine should not have done, for dead letters
   */
  Map<String, String> apply(List<ScanResult> parts) {
    ScanResult head = parts.getFirst();
    String repository = head.getRepository().getId();
    index.refresh();
    Map<String, Index.Document> known = index.findingsOf(repository);
    List<KnownFinding> before =
        known.values().stream().map(document -> FindingDocuments.state(document.source())).toList();
    ScanView view = view(parts);
    Map<String, KnownFinding> after = LifeCycle.apply(before, view);
    Map<String, Map<String, Object>> changed = changed(parts, known, before, after);
    Map<String, String> problems = new TreeMap<>(index.write(changed, known));
    for (KnownFinding defect : LifeCycle.determinismDefects(before, view)) {
      problems.put(
          defect.fingerprint(),
          "determinism defect: the same content and analysis version did not match again: "
              + defect.ruleId()
              + " at "
              + defect.path());
    }
    index.writeScan(repository + "#" + head.getSequence(), record(parts, before, after));
    return problems;
  }

  /** Removes the findings of a repository that left the inventory. */
  void retire(NightRecord night) {
    String repository = night.getRepository().getId();
    index.refresh();
    Map<String, Index.Document> known = index.findingsOf(repository);
    List<KnownFinding> before =
        known.values().stream().map(document -> FindingDocuments.state(document.source())).toList();
    Map<String, KnownFinding> after = LifeCycle.retire(before, night.getSequence());
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    for (KnownFinding finding : before) {
      KnownFinding next = Objects.requireNonNull(after.get(finding.fingerprint()));
      if (!next.equals(finding)) {
        changed.put(
            finding.fingerprint(),
            FindingDocuments.withState(
                Objects.requireNonNull(known.get(finding.fingerprint())).source(), next));
      }
    }
    index.write(changed, known);
    index.writeScan(
        repository + "#" + night.getSequence(),
        Map.of(
            "@timestamp",
            night.getScanTime(),
            "vigil",
            Map.of(
                "sequence", night.getSequence(),
                "repository", Map.of("id", repository),
                "removed", changed.size())));
  }

  private static Map<String, Map<String, Object>> changed(
      List<ScanResult> parts,
      Map<String, Index.Document> known,
      List<KnownFinding> before,
      Map<String, KnownFinding> after) {
    Map<String, RuleDescription> rules = FindingDocuments.rules(parts);
    Map<String, ScannedFile> files = new HashMap<>();
    parts.forEach(part -> part.getFiles().forEach(file -> files.put(file.getPath(), file)));
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    Set<KnownFinding> unchanged = new HashSet<>(before);
    Set<String> matched = new HashSet<>();
    for (ScanResult part : parts) {
      for (ScanFinding match : part.getFindings()) {
        matched.add(match.getFingerprint());
        KnownFinding state = Objects.requireNonNull(after.get(match.getFingerprint()));
        if (!unchanged.contains(state)) {
          changed.put(
              match.getFingerprint(),
              FindingDocuments.of(
                  state,
                  match,
                  part,
                  named(rules, match.getRuleId()),
                  named(files, match.getPath())));
        }
      }
    }
    after.forEach((fingerprint, state) -> {
      if (!matched.contains(fingerprint) && !unchanged.contains(state)) {
        changed.put(
            fingerprint,
            FindingDocuments.withState(
                Objects.requireNonNull(known.get(fingerprint)).source(), state));
      }
    });
    return changed;
  }

  private static <T> T named(Map<String, T> described, String name) {
    T found = described.get(name);
    if (found == null) {
      throw new IllegalArgumentException("a finding names " + name + ", which the scan has not");
    }
    return found;
  }

  private static ScanView view(List<ScanResult> parts) {
    ScanResult head = parts.getFirst();
    Map<String, String> blobs = new HashMap<>();
    Set<String> analysed = new HashSet<>();
    Map<String, ScanView.Match> matches = new HashMap<>();
    for (ScanResult part : parts) {
      for (ScannedFile file : part.getFiles()) {
        blobs.put(file.getPath(), file.getBlobId());
        if (file.getStatus() == FileStatus.ANALYSED) {
          analysed.add(file.getPath());
        }
      }
      for (ScanFinding finding : part.getFindings()) {
        matches.put(
            finding.getFingerprint(),
            new ScanView.Match(
                finding.getContentFingerprint(), finding.getRuleId(), finding.getPath()));
      }
    }
    return new ScanView(
        head.getSequence(),
        head.getScanTime(),
        head.getAnalysisVersion(),
        new HashSet<>(head.getAppliedRules()),
        blobs,
        analysed,
        matches);
  }

  private static Map<String, Object> record(
      List<ScanResult> parts, List<KnownFinding> before, Map<String, KnownFinding> after) {
    ScanResult head = parts.getFirst();
    Map<FileStatus, Integer> files = new EnumMap<>(FileStatus.class);
    int findings = 0;
    int evidence = 0;
    for (ScanResult part : parts) {
      part.getFiles().forEach(file -> files.merge(file.getStatus(), 1, Integer::sum));
      findings += part.getFindings().size();
      evidence += part.getEvidence().stream().mapToInt(site -> site.getCount()).sum();
    }
    Map<String, Status> statusBefore = new HashMap<>();
    before.forEach(finding -> statusBefore.put(finding.fingerprint(), finding.status()));
    Map<Status, Integer> became = new EnumMap<>(Status.class);
    after.forEach((fingerprint, finding) -> {
      if (statusBefore.get(fingerprint) != finding.status()) {
        became.merge(finding.status(), 1, Integer::sum);
      }
    });
    Map<String, Object> figures = new TreeMap<>();
    figures.put("sequence", head.getSequence());
    figures.put("commit", head.getCommit());
    figures.put("analysis_version", head.getAnalysisVersion());
    figures.put("repository", Map.of("id", head.getRepository().getId()));
    figures.put("findings", findings);
    figures.put("evidence", evidence);
    figures.put("opened", became.getOrDefault(Status.OPEN, 0));
    figures.put("fixed", became.getOrDefault(Status.FIXED, 0));
    figures.put("removed", became.getOrDefault(Status.REMOVED, 0));
    figures.put("reopened", became.getOrDefault(Status.REOPENED, 0));
    figures.put(
        "files",
        Map.of(
            "analysed", files.getOrDefault(FileStatus.ANALYSED, 0),
            "partial", files.getOrDefault(FileStatus.PARTIAL, 0),
            "skipped", files.getOrDefault(FileStatus.SKIPPED, 0),
            "failed", files.getOrDefault(FileStatus.FAILED, 0)));
    return Map.of("@timestamp", head.getScanTime(), "vigil", figures);
  }
}
