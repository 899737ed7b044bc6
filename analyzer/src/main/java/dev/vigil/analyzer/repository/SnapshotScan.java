package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The repository step over one snapshot, path by path, so that its memory does not depend on the
 * number of files. Rules that join matches of several files need all of them before the first path
 * is scanned: if {@link #hasJoins()}, the caller goes over the analysed files twice, first with
 * {@link #collect} and then with {@link #scan}, both times sorted by path. For one thread.
 */
public final class SnapshotScan {
  private final String repositoryId;
  private final RulePaths rules;
  private final List<JoinStep> joins;
  private final Examination examination;

  SnapshotScan(
      String repositoryId, RulePaths rules, List<JoinStep> joins, Examination examination) {
    this.repositoryId = repositoryId;
    this.rules = rules;
    this.joins = joins;
    this.examination = examination;
  }

  /** Whether {@link #collect} must have got every analysed file before the first is scanned. */
  public boolean hasJoins() {
    return !joins.isEmpty();
  }

  /** Keeps what join rules need of a file's matches. */
  public void collect(SnapshotFile file, UnitAnalysis analysis) {
    joins.forEach(join -> analysis.matches().forEach(match -> join.add(file.path(), match)));
  }

  /** What the scan says of a path that is not analysed. */
  public FileScan skipped(SnapshotFile file) {
    return new FileScan(
        new FileOutcome(
            file,
            FileOutcome.Status.SKIPPED,
            file.skipped(),
            0,
            TestCode.isTestCode(file.path()),
            List.of(),
            new TreeSet<>(examination.missing(file, file.skipped().orElse("")))),
        List.of(),
        List.of());
  }

  /**
   * What the scan says of a path that is analysed.
   *
   * @param analysis of the path's unit
   */
  public FileScan scan(SnapshotFile file, UnitAnalysis analysis) {
    boolean test = TestCode.isTestCode(file.path());
    List<Finding> findings = new ArrayList<>(findings(file.path(), test, analysis.matches()));
    List<AnalysisProblem> problems = new ArrayList<>();
    analysis.problems().stream()
        .filter(
            problem -> problem.ruleId().stream().allMatch(id -> rules.appliesAt(id, file.path())))
        .forEach(problems::add);
    for (JoinStep join : joins) {
      findings.addAll(findings(file.path(), test, join.matchesAt(file.path())));
      join.problemAt(file.path(), analysis.matches()).ifPresent(problems::add);
    }
    return new FileScan(
        outcome(file, test, analysis, problems.stream().sorted().toList()),
        findings.stream().sorted().toList(),
        evidence(file.path(), test, analysis));
  }

  /** A file is seen in part if something of it was not seen by a rule that applies to its path. */
  private FileOutcome outcome(
      SnapshotFile file, boolean test, UnitAnalysis analysis, List<AnalysisProblem> problems) {
    List<AnalysisProblem> gaps =
        problems.stream().filter(problem -> problem.kind() != AnalysisProblem.Kind.CAP).toList();
    FileOutcome.Status status =
        switch (analysis.outcome()) {
          case ANALYSED, PARTIAL ->
              gaps.isEmpty() ? FileOutcome.Status.ANALYSED : FileOutcome.Status.PARTIAL;
          case FAILED -> FileOutcome.Status.FAILED;
        };
    Optional<String> reason = gaps.stream().map(AnalysisProblem::message).findFirst();
    return new FileOutcome(
        file,
        status,
        status == FileOutcome.Status.ANALYSED ? Optional.empty() : reason,
        analysis.lines(),
        test,
        problems,
        new TreeSet<>(
            status == FileOutcome.Status.FAILED
                ? examination.possible(file)
                : examination.missing(file)));
  }

  private List<Finding> findings(String path, boolean test, List<RuleMatch> matches) {
    Fingerprints fingerprints = new Fingerprints(repositoryId, path);
    return matches.stream()
        .filter(match -> rules.isFinding(match, path))
        .map(match -> fingerprints.finding(match, test))
        .toList();
  }

  /** A place that a rule matches in several ways is one site. */
  private List<Evidence> evidence(String path, boolean test, UnitAnalysis analysis) {
    Map<String, List<RuleMatch>> sites = new TreeMap<>();
    Map<String, Set<Location>> seen = new HashMap<>();
    Map<String, Integer> unlisted = new HashMap<>();
    for (RuleMatch match : analysis.matches()) {
      if (rules.isEvidence(match, path)) {
        unlisted.merge(match.ruleId(), match.count() - 1, Integer::sum);
        if (seen.computeIfAbsent(match.ruleId(), id -> new HashSet<>()).add(match.location())) {
          sites.computeIfAbsent(match.ruleId(), id -> new ArrayList<>()).add(match);
        }
      }
    }
    return sites.entrySet().stream()
        .map(entry ->
            evidence(
                path,
                test,
                entry.getKey(),
                entry.getValue(),
                unlisted.getOrDefault(entry.getKey(), 0)))
        .toList();
  }

  /**
   * The evidence of one rule.
   *
   * @param unlisted number of sites that matched beside those listed
   */
  private static Evidence evidence(
      String path, boolean test, String ruleId, List<RuleMatch> sites, int unlisted) {
    int kept = Math.min(sites.size(), RepositoryStep.MAX_SITES);
    return new Evidence(path, ruleId, sites.size() + unlisted, sites.subList(0, kept), test);
  }
}
