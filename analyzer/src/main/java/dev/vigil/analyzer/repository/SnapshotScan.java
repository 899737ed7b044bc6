package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.link.RepositoryLinks;
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
 * number of files. Rules that join matches of several files, or follow data from file to file, need
 * all of them before the first path is scanned: if {@link #needsAll()}, the caller goes over the
 * analysed files twice, first with {@link #collect} and then with {@link #scan}, both times sorted
 * by path. For one thread.
 */
public final class SnapshotScan {
  private final String repositoryId;
  private final RulePaths rules;
  private final DistinctSecrets secrets;
  private final List<JoinStep> joins;
  private final Optional<RepositoryLinks> links;
  private final Languages languages;
  private final Examination examination;

  SnapshotScan(
      String repositoryId,
      RulePaths rules,
      List<JoinStep> joins,
      Optional<RepositoryLinks> links,
      Languages languages,
      Examination examination) {
    this.repositoryId = repositoryId;
    this.rules = rules;
    this.secrets = new DistinctSecrets(rules);
    this.joins = joins;
    this.links = links;
    this.languages = languages;
    this.examination = examination;
  }

  /** Whether {@link #collect} must have got every analysed file before the first is scanned. */
  public boolean needsAll() {
    return !joins.isEmpty() || links.isPresent();
  }

  /** Keeps what is needed of a file to scan others. */
  public void collect(SnapshotFile file, UnitAnalysis analysis) {
    languages
        .frontEnd(file.language())
        .ifPresent(frontEnd ->
            links.ifPresent(known -> known.add(file.path(), frontEnd.traits(), analysis.facts())));
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
    // What this file alone has comes first: others change nothing of its identity.
    Fingerprints fingerprints = new Fingerprints(repositoryId, file.path());
    List<Finding> findings =
        new ArrayList<>(findings(file.path(), test, analysis.matches(), fingerprints));
    List<AnalysisProblem> problems = new ArrayList<>();
    analysis.problems().stream()
        .filter(
            problem -> problem.ruleId().stream().allMatch(id -> rules.appliesAt(id, file.path())))
        .forEach(problems::add);
    for (JoinStep join : joins) {
      findings.addAll(findings(file.path(), test, join.matchesAt(file.path()), fingerprints));
      join.problemAt(file.path(), analysis.matches()).ifPresent(problems::add);
    }
    if (links.isPresent()) {
      findings.addAll(findings(file.path(), test, linked(file.path(), analysis), fingerprints));
      problems.addAll(links.get().problemsAt(file.path(), analysis.facts()));
    }
    return new FileScan(
        outcome(file, test, analysis, problems.stream().sorted().toList()),
        findings.stream().sorted().toList(),
        evidence(file.path(), test, analysis));
  }

  /** What other files bring here, where the rule does not find something in this one already. */
  private List<RuleMatch> linked(String path, UnitAnalysis analysis) {
    Set<List<Object>> known = new HashSet<>();
    analysis.matches().forEach(match -> known.add(List.of(match.ruleId(), match.location())));
    return links.orElseThrow().matchesAt(path).stream()
        .filter(match -> !known.contains(List.of(match.ruleId(), match.location())))
        .toList();
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

  private List<Finding> findings(
      String path, boolean test, List<RuleMatch> matches, Fingerprints fingerprints) {
    List<RuleMatch> applied =
        matches.stream().filter(match -> rules.isFinding(match, path)).toList();
    return secrets.of(applied).stream().map(match -> fingerprints.finding(match, test)).toList();
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
