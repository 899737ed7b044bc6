package dev.vigil.job;

import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.PartCutter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Cuts a scan into the parts that travel. */
final class ScanResults {
  private ScanResults() {}

  static List<ScanResult> parts(SnapshotManifest manifest, RepositoryScan scan, RuleSet rules) {
    List<SpecificRecord> items =
        Stream.of(
                scan.files().stream().map(Conversions::toAvro),
                scan.findings().stream().map(Conversions::toAvro),
                scan.evidence().stream().map(Conversions::toAvro))
            .flatMap(stream -> stream.map(SpecificRecord.class::cast))
            .toList();
    List<String> applied =
        rules.descriptions().stream().map(dev.vigil.analyzer.rule.RuleDescription::id).toList();
    List<List<SpecificRecord>> cut =
        PartCutter.cut(items, PartCutter.PART_BYTES, item -> item.toString().length());
    List<ScanResult> parts = new ArrayList<>();
    for (int part = 0; part < cut.size(); part++) {
      parts.add(part(manifest, rules, applied, cut.get(part), part, cut.size()));
    }
    return parts;
  }

  private static ScanResult part(
      SnapshotManifest manifest,
      RuleSet rules,
      List<String> applied,
      List<SpecificRecord> items,
      int part,
      int partCount) {
    List<ScannedFile> files = of(items, ScannedFile.class);
    List<ScanFinding> findings = of(items, ScanFinding.class);
    List<ScanEvidence> evidence = of(items, ScanEvidence.class);
    TreeSet<String> named = new TreeSet<>();
    if (part == 0) {
      // A review tells of the rules that matched nothing too.
      named.addAll(applied);
    }
    findings.forEach(finding -> named.add(finding.getRuleId()));
    evidence.forEach(site -> named.add(site.getRuleId()));
    List<RuleDescription> descriptions =
        named.stream()
            .flatMap(id -> rules.description(id).stream())
            .map(Conversions::toAvro)
            .toList();
    return new ScanResult(
        manifest.getRepository(),
        manifest.getRef(),
        manifest.getCommit(),
        manifest.getSequence(),
        manifest.getScanTime(),
        manifest.getAnalysisVersion(),
        part,
        partCount,
        applied,
        descriptions,
        files,
        findings,
        evidence);
  }

  private static <T> List<T> of(List<SpecificRecord> items, Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
