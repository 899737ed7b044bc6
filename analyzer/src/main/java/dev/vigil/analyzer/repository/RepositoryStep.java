package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.link.RepositoryLinks;
import dev.vigil.analyzer.rule.JoinRule;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Joins the paths of a snapshot with the analyses of its units: as a stream, or as a whole for
 * callers that hold all of it anyway. Immutable.
 */
public final class RepositoryStep {
  /** Sites of evidence that are kept per rule and path; the count is of all. */
  public static final int MAX_SITES = 200;

  private final RuleSet ruleSet;
  private final RulePaths rules;
  private final List<JoinRule> joins;

  /** A step for the matches of those rules. */
  public RepositoryStep(RuleSet rules) {
    this.ruleSet = rules;
    this.rules = new RulePaths(rules);
    this.joins = rules.joins();
  }

  /**
   * Begins the scan of a snapshot, path by path.
   *
   * @param repositoryId part of every fingerprint
   */
  public SnapshotScan begin(String repositoryId) {
    return new SnapshotScan(
        repositoryId,
        rules,
        joins.stream().map(JoinStep::new).toList(),
        ruleSet.isAnyAcrossFiles() ? Optional.of(new RepositoryLinks()) : Optional.empty(),
        ruleSet.languages(),
        new Examination(ruleSet.descriptions()));
  }

  /**
   * The whole scan of a snapshot; the order in which files are given changes nothing.
   *
   * @param repositoryId part of every fingerprint
   * @param files every path
   * @param analyses by blob id and language, for every file that is not skipped
   */
  public RepositoryScan combine(
      String repositoryId,
      Collection<SnapshotFile> files,
      BiFunction<String, String, UnitAnalysis> analyses) {
    List<SnapshotFile> sorted = files.stream().sorted().toList();
    SnapshotScan scan = begin(repositoryId);
    if (scan.needsAll()) {
      sorted.stream()
          .filter(file -> file.skipped().isEmpty())
          .forEach(file -> scan.collect(file, analyses.apply(file.blobId(), file.language())));
    }
    List<FileOutcome> outcomes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (SnapshotFile file : sorted) {
      FileScan scanned =
          file.skipped().isPresent()
              ? scan.skipped(file)
              : scan.scan(file, analyses.apply(file.blobId(), file.language()));
      outcomes.add(scanned.file());
      findings.addAll(scanned.findings());
      evidence.addAll(scanned.evidence());
    }
    return new RepositoryScan(outcomes, findings, evidence);
  }
}
