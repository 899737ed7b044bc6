package dev.vigil.indexer;

import dev.vigil.indexer.scan.FileLookup;
import dev.vigil.schemas.EvidenceSite;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was examined and found sound in the last scan: per repository, path and rule. */
final class EvidenceDocuments {
  private static final int MOST_LINES = 1000;

  private EvidenceDocuments() {}

  /**
   * The documents of the evidence in a part of a scan, by id.
   *
   * @param files finds the files of the scan
   */
  static Map<String, Map<String, Object>> of(
      ScanResult part, ScanOverview overview, FileLookup files) {
    Map<String, Map<String, Object>> documents = new TreeMap<>();
    for (ScanEvidence evidence : part.getEvidence()) {
      String id =
          DocumentIds.of(part.getRepository().getId(), evidence.getPath(), evidence.getRuleId());
      documents.put(
          id,
          document(
              id,
              part,
              evidence,
              overview.rule(evidence.getRuleId()),
              files.find(evidence.getPath()).orElseThrow()));
    }
    return documents;
  }

  private static Map<String, Object> document(
      String id, ScanResult scan, ScanEvidence evidence, RuleDescription rule, ScannedFile file) {
    List<Integer> lines =
        evidence.getSites().stream()
            .map(EvidenceSite::getLocation)
            .map(location -> location.getStartLine())
            .distinct()
            .sorted()
            .limit(MOST_LINES)
            .toList();
    Map<String, Object> vigil = new LinkedHashMap<>();
    vigil.put("id", id);
    vigil.put("repository", RepositoryState.repository(scan.getRepository()));
    vigil.put("count", evidence.getCount());
    vigil.put("lines", lines);
    vigil.put("site", rule.getSite());
    vigil.put("observation", rule.getObservation());
    vigil.put("contradicted_by", rule.getContradictedBy());
    vigil.put("test_code", evidence.getTestCode());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rule", FindingDocuments.rule(rule));
    document.put("result", Map.of("evaluation", "passed"));
    document.put("file", FileDocuments.file(file));
    document.put("vigil", vigil);
    return document;
  }
}
