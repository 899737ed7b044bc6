package dev.vigil.records;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.PathGlobs;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.Severity;
import dev.vigil.schemas.EvidenceSite;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A scan read from its messages, with all that a review needs. Fields that messages lack, such as
 * the normalized code of a match, are empty.
 *
 * @param scan the files, findings and evidence
 * @param rules all that were applied, sorted by id
 */
public record StoredScan(RepositoryScan scan, List<RuleDescription> rules) {
  /** Copies. */
  public StoredScan {
    rules = List.copyOf(rules);
  }

  /** The scan of which these are all parts, in any order. */
  public static StoredScan of(Collection<ScanResult> parts) {
    return new StoredScan(
        new RepositoryScan(
            parts.stream()
                .flatMap(part -> part.getFiles().stream())
                .map(StoredScan::file)
                .sorted((one, other) -> one.file().compareTo(other.file()))
                .toList(),
            parts.stream()
                .flatMap(part -> part.getFindings().stream())
                .map(StoredScan::finding)
                .sorted()
                .toList(),
            parts.stream()
                .flatMap(part -> part.getEvidence().stream())
                .map(StoredScan::evidence)
                .sorted()
                .toList()),
        parts.stream()
            .flatMap(part -> part.getRules().stream())
            .map(StoredScan::rule)
            .distinct()
            .sorted()
            .toList());
  }

  private static FileOutcome file(ScannedFile file) {
    return new FileOutcome(
        new SnapshotFile(
            file.getPath(),
            file.getBlobId(),
            file.getLanguage(),
            file.getSize(),
            file.getStatus() == dev.vigil.schemas.FileStatus.SKIPPED
                ? Optional.ofNullable(file.getReason())
                : Optional.empty(),
            file.getOwners()),
        FileOutcome.Status.valueOf(file.getStatus().name()),
        Optional.ofNullable(file.getReason()),
        file.getLines(),
        file.getTestCode(),
        file.getProblems().stream().map(Conversions::fromAvro).toList(),
        file.getNotExamined().stream()
            .map(key -> Area.ofKey(key).orElse(Area.OTHER))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Finding finding(ScanFinding finding) {
    RuleMatch match =
        new RuleMatch(
            finding.getRuleId(),
            Conversions.fromAvro(finding.getLocation()),
            finding.getMessage(),
            finding.getExcerpt(),
            new TreeMap<>(finding.getMetavariables()),
            finding.getEnclosing(),
            "",
            Conversions.fromAvro(finding.getSuppression()),
            Conversions.fromAvro(finding.getFix()),
            Conversions.fromAvro(finding.getTrace()),
            Conversions.fromAvro(finding.getCount(), finding.getPlaces()));
    return new Finding(
        finding.getPath(),
        match,
        finding.getTestCode(),
        finding.getFingerprint(),
        finding.getContentFingerprint());
  }

  private static Evidence evidence(ScanEvidence evidence) {
    return new Evidence(
        evidence.getPath(),
        evidence.getRuleId(),
        evidence.getCount(),
        evidence.getSites().stream().map(site -> site(evidence.getRuleId(), site)).toList(),
        evidence.getTestCode());
  }

  private static RuleMatch site(String ruleId, EvidenceSite site) {
    return new RuleMatch(
        ruleId,
        Conversions.fromAvro(site.getLocation()),
        site.getMessage(),
        site.getExcerpt(),
        new TreeMap<>(),
        site.getEnclosing(),
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static RuleDescription rule(dev.vigil.schemas.RuleDescription rule) {
    return new RuleDescription(
        rule.getId(),
        rule.getEvidence(),
        Severity.valueOf(rule.getSeverity()),
        Area.ofKey(rule.getArea()).orElse(Area.OTHER),
        rule.getDescription(),
        rule.getLanguages(),
        rule.getRisk(),
        rule.getSolution(),
        rule.getConfidence(),
        "",
        "",
        List.of(),
        List.of(),
        rule.getCwe(),
        rule.getOwasp(),
        rule.getReferences(),
        rule.getKnownLimits(),
        rule.getSite(),
        rule.getObservation(),
        rule.getContradictedBy(),
        rule.getAbsence(),
        false,
        rule.getPack(),
        new PathGlobs(rule.getPathsInclude(), rule.getPathsExclude()));
  }
}
