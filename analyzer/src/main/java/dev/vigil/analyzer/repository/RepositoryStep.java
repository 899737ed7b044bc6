package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.JoinRule;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Joins the paths of a snapshot with the analyses of its units. Immutable; the order in which files
 * are given changes nothing.
 */
public final class RepositoryStep {
  /** Sites of evidence that are kept per rule and path; the count is of all. */
  public static final int MAX_SITES = 200;

  private final Map<String, AppliedRule> rules = new HashMap<>();
  private final List<JoinRule> joins;

  /** A step for the matches of those rules. */
  public RepositoryStep(RuleSet rules) {
    this.joins = rules.joins();
    for (RuleDescription rule : rules.descriptions()) {
      this.rules.put(rule.id(), new AppliedRule(rule.evidence(), new PathFilter(rule.paths())));
    }
  }

  /**
   * The scan of a snapshot.
   *
   * @param repositoryId part of every fingerprint
   * @param files every path
   * @param analyses by blob id and language, for every file that is not skipped
   */
  public RepositoryScan combine(
      String repositoryId,
      Collection<SnapshotFile> files,
      BiFunction<String, String, UnitAnalysis> analyses) {
    List<FileOutcome> outcomes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    List<JoinStep> joining = joins.stream().map(JoinStep::new).toList();
    Set<String> testCode = new HashSet<>();
    for (SnapshotFile file : files.stream().sorted().toList()) {
      boolean test = TestCode.isTestCode(file.path());
      if (file.skipped().isPresent()) {
        outcomes.add(
            new FileOutcome(file, FileOutcome.Status.SKIPPED, file.skipped(), 0, test, List.of()));
      } else {
        UnitAnalysis analysis = analyses.apply(file.blobId(), file.language());
        outcomes.add(outcome(file, test, analysis));
        findings.addAll(findings(repositoryId, file.path(), test, analysis));
        if (test) {
          testCode.add(file.path());
        }
        joining.forEach(join -> analysis.matches().forEach(match -> join.add(file.path(), match)));
        evidence.addAll(evidence(file.path(), test, analysis));
      }
    }
    joining.forEach(join -> findings.addAll(joined(repositoryId, join, testCode)));
    return new RepositoryScan(
        outcomes, findings.stream().sorted().toList(), evidence.stream().sorted().toList());
  }

  private List<Finding> joined(String repositoryId, JoinStep join, Set<String> testCode) {
    Map<String, Fingerprints> fingerprints = new HashMap<>();
    return join.matches().stream()
        .filter(joined -> applies(joined.match(), joined.path(), false))
        .map(joined ->
            fingerprints
                .computeIfAbsent(joined.path(), path -> new Fingerprints(repositoryId, path))
                .finding(joined.match(), testCode.contains(joined.path())))
        .toList();
  }

  private static FileOutcome outcome(SnapshotFile file, boolean test, UnitAnalysis analysis) {
    FileOutcome.Status status =
        switch (analysis.outcome()) {
          case ANALYSED -> FileOutcome.Status.ANALYSED;
          case PARTIAL -> FileOutcome.Status.PARTIAL;
          case FAILED -> FileOutcome.Status.FAILED;
        };
    Optional<String> reason =
        status == FileOutcome.Status.ANALYSED
            ? Optional.empty()
            : analysis.problems().stream().map(AnalysisProblem::message).findFirst();
    return new FileOutcome(file, status, reason, analysis.lines(), test, analysis.problems());
  }

  private List<Finding> findings(
      String repositoryId, String path, boolean test, UnitAnalysis analysis) {
    Fingerprints fingerprints = new Fingerprints(repositoryId, path);
    return analysis.matches().stream()
        .filter(match -> applies(match, path, false))
        .map(match -> fingerprints.finding(match, test))
        .toList();
  }

  /** A place that a rule matches in several ways is one site. */
  private List<Evidence> evidence(String path, boolean test, UnitAnalysis analysis) {
    Map<String, List<RuleMatch>> sites = new TreeMap<>();
    Map<String, Set<Location>> seen = new HashMap<>();
    for (RuleMatch match : analysis.matches()) {
      if (applies(match, path, true)
          && seen.computeIfAbsent(match.ruleId(), id -> new HashSet<>()).add(match.location())) {
        sites.computeIfAbsent(match.ruleId(), id -> new ArrayList<>()).add(match);
      }
    }
    return sites.entrySet().stream()
        .map(entry -> {
          List<RuleMatch> all = entry.getValue();
          return new Evidence(
              path,
              entry.getKey(),
              all.size(),
              all.subList(0, Math.min(all.size(), MAX_SITES)),
              test);
        })
        .toList();
  }

  private boolean applies(RuleMatch match, String path, boolean evidence) {
    AppliedRule rule = rules.get(match.ruleId());
    return rule != null && rule.evidence() == evidence && rule.paths().accepts(path);
  }

  private record AppliedRule(boolean evidence, PathFilter paths) {}
}
