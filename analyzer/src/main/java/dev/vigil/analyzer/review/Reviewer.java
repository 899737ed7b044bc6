package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the review of one scan. */
final class Reviewer {
  private final RepositoryScan scan;
  private final AppliedRules applied;
  private final DecisionsInPlace decisions;

  /**
   * A reviewer of a scan.
   *
   * @param decisions by fingerprint
   */
  Reviewer(
      RepositoryScan scan,
      Collection<RuleDescription> rules,
      Map<String, ReviewDecision> decisions) {
    this.scan = scan;
    this.applied = new AppliedRules(rules, scan.files());
    this.decisions = new DecisionsInPlace(scan.findings(), applied, decisions);
  }

  Review review(String repository, Optional<String> path) {
    List<AreaReview> areas = new ArrayList<>();
    for (Area area : Area.values()) {
      AreaReview review = area(area);
      if (area != Area.OTHER || !review.sites().isEmpty() || !review.findings().isEmpty()) {
        areas.add(review);
      }
    }
    return new Review(repository, path, coverage(), areas, notExamined(), notSeen());
  }

  private List<NotExamined> notExamined() {
    Map<String, List<FileOutcome>> alike = new TreeMap<>();
    for (FileOutcome file : scan.files()) {
      file.whyNotExamined()
          .ifPresent(reason ->
              alike
                  .computeIfAbsent(
                      file.file().kind().name() + "\n" + reason, key -> new ArrayList<>())
                  .add(file));
    }
    return alike.values().stream()
        .map(files ->
            new NotExamined(
                files.getFirst().file().kind().name(),
                files.getFirst().whyNotExamined().orElse(""),
                files.getFirst().notExamined(),
                files.stream().map(file -> file.file().path()).toList()))
        .sorted()
        .toList();
  }

  private AreaReview area(Area area) {
    List<FindingGroup> findings = findings(area);
    List<SiteReview> sites = sites(area);
    List<String> findingRules = ids(area, false);
    List<String> evidenceRules = ids(area, true);
    boolean looked = !findingRules.isEmpty() || !evidenceRules.isEmpty();
    List<String> gaps = looked ? applied.gaps(area, scan.files()) : List.of();
    Verdict verdict = verdict(findings, sites, looked);
    return new AreaReview(
        area,
        gaps.isEmpty() || verdict == Verdict.FINDINGS ? verdict : Verdict.IN_PART,
        findings,
        sites,
        findingRules,
        evidenceRules,
        gaps);
  }

  /** The verdict of an area of which all files were examined. */
  private static Verdict verdict(
      List<FindingGroup> findings, List<SiteReview> sites, boolean looked) {
    if (findings.stream().anyMatch(group -> !group.findings().isEmpty())) {
      return Verdict.FINDINGS;
    }
    if (sites.isEmpty() && findings.isEmpty()) {
      return looked ? Verdict.NO_CODE : Verdict.NOT_EXAMINED;
    }
    boolean sound =
        findings.isEmpty() && sites.stream().allMatch(site -> site.verdict() == Verdict.SOUND);
    return sound ? Verdict.SOUND : Verdict.EXAMINED;
  }

  private List<String> ids(Area area, boolean evidence) {
    return applied.anywhere().stream()
        .filter(rule -> rule.area() == area && rule.evidence() == evidence)
        .map(RuleDescription::id)
        .toList();
  }

  private List<FindingGroup> findings(Area area) {
    Map<String, List<Finding>> byRule = new TreeMap<>();
    for (Finding finding : scan.findings()) {
      if (areaOf(finding.match().ruleId()) == area) {
        byRule.computeIfAbsent(finding.match().ruleId(), id -> new ArrayList<>()).add(finding);
      }
    }
    List<FindingGroup> groups = new ArrayList<>();
    byRule.forEach(
        (id, findings) -> applied.rule(id).ifPresent(rule -> groups.add(group(rule, findings))));
    return groups.stream().sorted().toList();
  }

  private FindingGroup group(RuleDescription rule, List<Finding> findings) {
    List<ReviewedFinding> standing = new ArrayList<>();
    List<ReviewedFinding> dismissed = new ArrayList<>();
    List<ReviewedFinding> suppressed = new ArrayList<>();
    findings.stream()
        .map(this::reviewed)
        .sorted()
        .forEach(finding -> {
          if (finding.suppression().isPresent()) {
            suppressed.add(finding);
          } else if (finding.isDismissed()) {
            dismissed.add(finding);
          } else {
            standing.add(finding);
          }
        });
    return new FindingGroup(rule, standing, dismissed, suppressed);
  }

  private ReviewedFinding reviewed(Finding finding) {
    return new ReviewedFinding(
        Place.of(finding.path(), finding.match().location()),
        finding.match().occurrences(),
        finding.match().enclosing(),
        finding.match().message(),
        finding.match().excerpt(),
        finding.testCode(),
        finding.match().suppression(),
        decisions.about(finding),
        finding.fingerprint());
  }

  private List<SiteReview> sites(Area area) {
    Map<String, List<Evidence>> byKind = new TreeMap<>();
    for (Evidence evidence : scan.evidence()) {
      if (areaOf(evidence.ruleId()) == area) {
        byKind.computeIfAbsent(kind(evidence.ruleId()), kind -> new ArrayList<>()).add(evidence);
      }
    }
    List<SiteReview> sites = new ArrayList<>();
    byKind.forEach((kind, evidence) ->
        sites.add(new SiteReviewer(kind, evidence, scan.findings(), applied).review()));
    return sites;
  }

  /** The area of a rule; {@code OTHER} if the scan does not describe it. */
  private Area areaOf(String ruleId) {
    return applied.rule(ruleId).map(RuleDescription::area).orElse(Area.OTHER);
  }

  /** Sites of a rule that names no kind are a kind of their own. */
  private String kind(String ruleId) {
    return applied
        .rule(ruleId)
        .map(RuleDescription::site)
        .filter(site -> !site.isEmpty())
        .orElse(ruleId);
  }

  private Coverage coverage() {
    Map<FileOutcome.Status, Integer> counts = new TreeMap<>();
    TreeMap<String, Integer> skipped = new TreeMap<>();
    TreeMap<String, Long> lines = new TreeMap<>();
    for (FileOutcome file : scan.files()) {
      counts.merge(file.status(), 1, Integer::sum);
      if (AppliedRules.isSeen(file)) {
        lines.merge(file.file().language(), (long) file.lines(), Long::sum);
      } else if (file.status() == FileOutcome.Status.SKIPPED) {
        skipped.merge(file.reason().orElse("").replaceFirst("(?s):.*", ""), 1, Integer::sum);
      }
    }
    int evidenceRules = (int) applied.anywhere().stream().filter(RuleDescription::evidence).count();
    return new Coverage(
        counts.getOrDefault(FileOutcome.Status.ANALYSED, 0),
        counts.getOrDefault(FileOutcome.Status.PARTIAL, 0),
        skipped,
        counts.getOrDefault(FileOutcome.Status.FAILED, 0),
        lines.values().stream().mapToLong(Long::longValue).sum(),
        lines,
        applied.anywhere().size() - evidenceRules,
        evidenceRules);
  }

  private List<NotSeen> notSeen() {
    List<NotSeen> gaps = new ArrayList<>();
    for (FileOutcome file : scan.files()) {
      String path = file.file().path();
      if (file.problems().isEmpty() && file.status() != FileOutcome.Status.ANALYSED) {
        gaps.add(
            new NotSeen(
                path, file.status(), Optional.empty(), List.of(), file.reason().orElse("")));
      }
      for (AnalysisProblem problem : file.problems()) {
        gaps.add(
            new NotSeen(
                path,
                file.status(),
                problem.location().map((Location at) -> Place.of(path, at)),
                problem.ruleId().map(List::of).orElse(List.of()),
                problem.message()));
      }
    }
    return gaps.stream().sorted().toList();
  }
}
