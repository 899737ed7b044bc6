package dev.vigil.cli.review;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.PathGlobs;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.Severity;
import dev.vigil.query.IndexedEvidence;
import dev.vigil.query.IndexedFile;
import dev.vigil.query.IndexedFinding;
import dev.vigil.query.IndexedRegion;
import dev.vigil.query.IndexedRule;
import dev.vigil.query.LastScan;
import dev.vigil.records.StoredScan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Conversion of a scan of the index into records of the engine. What a review does not show, such
 * as offsets in bytes, is empty.
 */
final class ScanConversion {
  private ScanConversion() {}

  static StoredScan of(LastScan scan) {
    return new StoredScan(
        new RepositoryScan(
            scan.files().stream()
                .map(ScanConversion::file)
                .sorted((one, other) -> one.file().compareTo(other.file()))
                .toList(),
            scan.findings().stream().map(ScanConversion::finding).sorted().toList(),
            scan.evidence().stream().map(ScanConversion::evidence).sorted().toList()),
        scan.rules().stream().map(ScanConversion::rule).sorted().toList());
  }

  private static FileOutcome file(IndexedFile file) {
    FileOutcome.Status status = FileOutcome.Status.valueOf(file.status().toUpperCase(Locale.ROOT));
    return new FileOutcome(
        new SnapshotFile(
            file.path(),
            file.blobId(),
            file.language(),
            file.size(),
            status == FileOutcome.Status.SKIPPED ? file.reason() : Optional.empty(),
            file.owners()),
        status,
        file.reason(),
        file.lines(),
        file.isTestCode(),
        file.problems().stream()
            .map(problem ->
                new AnalysisProblem(
                    AnalysisProblem.Kind.valueOf(problem.kind()),
                    problem.ruleId(),
                    problem.region().map(ScanConversion::location),
                    problem.message()))
            .toList(),
        file.notExamined().stream()
            .map(area -> Area.ofKey(area).orElse(Area.OTHER))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Finding finding(IndexedFinding finding) {
    List<Location> places = finding.places().stream().map(ScanConversion::location).toList();
    RuleMatch match =
        new RuleMatch(
            finding.ruleId(),
            location(finding.region()),
            finding.message(),
            finding.excerpt(),
            new TreeMap<>(),
            finding.enclosing(),
            "",
            finding.isSuppressed()
                ? Optional.of(
                    new Suppression(
                        finding.suppressionMarker(), finding.suppressionJustification()))
                : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Occurrences((int) finding.count(), places)));
    return new Finding(finding.path(), match, finding.isTestCode(), finding.fingerprint(), "");
  }

  private static Evidence evidence(IndexedEvidence evidence) {
    return new Evidence(
        evidence.path(),
        evidence.ruleId(),
        evidence.count(),
        evidence.sites().stream().map(site -> site(evidence.ruleId(), site)).toList(),
        evidence.isTestCode());
  }

  private static RuleMatch site(String ruleId, IndexedEvidence.Site site) {
    return new RuleMatch(
        ruleId,
        location(site.region()),
        site.message(),
        site.excerpt(),
        new TreeMap<>(),
        site.enclosing(),
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static Location location(IndexedRegion region) {
    return new Location(
        new Position(region.startLine(), region.startColumn(), 0),
        new Position(region.endLine(), region.endColumn(), 0));
  }

  private static RuleDescription rule(IndexedRule rule) {
    return new RuleDescription(
        rule.id(),
        rule.isEvidence(),
        Severity.valueOf(rule.severity()),
        Area.ofKey(rule.area()).orElse(Area.OTHER),
        rule.description(),
        rule.languages(),
        rule.risk(),
        rule.solution(),
        rule.confidence(),
        "",
        "",
        List.of(),
        List.of(),
        rule.cwe(),
        rule.owasp(),
        rule.references(),
        rule.knownLimits(),
        rule.site(),
        rule.observation(),
        rule.contradictedBy(),
        rule.absence(),
        false,
        rule.pack(),
        new PathGlobs(rule.pathsInclude(), rule.pathsExclude()));
  }
}
