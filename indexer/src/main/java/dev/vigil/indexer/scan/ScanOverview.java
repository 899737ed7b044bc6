package dev.vigil.indexer.scan;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import dev.vigil.indexer.digest.DigestSet;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Overview of a whole scan, needed before its parts are applied: rules, ids of files and evidence,
 * figures. It keeps 16 bytes for each file and evidence.
 */
public final class ScanOverview {
  private final String repository;
  private final Map<String, RuleDescription> rules = new HashMap<>();
  private final DigestSet files = new DigestSet();
  private final DigestSet evidence = new DigestSet();
  private final Map<FileStatus, Integer> fileCounts = new EnumMap<>(FileStatus.class);
  private int notExamined;
  private int findingCount;
  private int evidenceCount;

  private ScanOverview(String repository) {
    this.repository = repository;
  }

  /**
   * Goes through a scan.
   *
   * @throws IllegalArgumentException if a finding or evidence names a rule or a path that the scan
   *     does not have
   */
  public static ScanOverview of(ScanSource scan) {
    ScanOverview overview = new ScanOverview(scan.head().getRepository().getId());
    for (int part = 0; part < scan.size(); part++) {
      overview.add(scan.part(part));
    }
    return overview;
  }

  private void add(ScanResult part) {
    part.getRules().forEach(rule -> rules.put(rule.getId(), rule));
    for (ScannedFile file : part.getFiles()) {
      files.add(fileId(file.getPath()));
      fileCounts.merge(file.getStatus(), 1, Integer::sum);
      notExamined += file.getNotExamined().isEmpty() ? 0 : 1;
    }
    for (ScanFinding finding : part.getFindings()) {
      require(finding.getRuleId(), finding.getPath());
    }
    for (ScanEvidence sound : part.getEvidence()) {
      require(sound.getRuleId(), sound.getPath());
      evidence.add(DocumentIds.of(repository, sound.getPath(), sound.getRuleId()));
      evidenceCount += sound.getCount();
    }
    findingCount += part.getFindings().size();
  }

  private void require(String ruleId, String path) {
    rule(ruleId);
    if (!hasPath(path)) {
      throw new IllegalArgumentException("something names " + path + ", which the scan has not");
    }
  }

  /** All rules that the scan applied. */
  public Collection<RuleDescription> rules() {
    return rules.values();
  }

  /** A rule of the scan. */
  public RuleDescription rule(String id) {
    RuleDescription rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("something names " + id + ", which the scan has not");
    }
    return rule;
  }

  /** The id of the document of a file. */
  public String fileId(String path) {
    return DocumentIds.of(repository, path);
  }

  /** Whether the scan has a path. */
  public boolean hasPath(String path) {
    return files.contains(fileId(path));
  }

  /** Ids of the documents of its files. */
  public DigestSet files() {
    return files;
  }

  /** Ids of the documents of its evidence. */
  public DigestSet evidence() {
    return evidence;
  }

  /**
   * The figures of the scan.
   *
   * @param totals of the findings after it
   */
  public JsonObject figures(ScanResult head, JsonObject totals) {
    JsonObject figures = totals.copy();
    figures.put("sequence", head.getSequence());
    figures.put("commit", head.getCommit());
    figures.put("analysis_version", head.getAnalysisVersion());
    figures.put("repository", JsonObject.of("id", repository));
    figures.put("findings", findingCount);
    figures.put("evidence", evidenceCount);
    JsonObject counts = new JsonObject();
    for (FileStatus status : FileStatus.values()) {
      counts.put(status.name().toLowerCase(Locale.ROOT), fileCounts.getOrDefault(status, 0));
    }
    counts.put("not_examined", notExamined);
    figures.put("files", counts);
    return figures;
  }
}
