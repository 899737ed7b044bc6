package dev.vigil.indexer.document;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import dev.vigil.indexer.scan.FileLookup;
import dev.vigil.indexer.scan.ScanOverview;
import dev.vigil.schemas.EvidenceSite;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents of evidence: what a rule found sound in a file in the last scan. */
public final class EvidenceDocuments {
  private static final int MOST_LINES = 1000;

  private EvidenceDocuments() {}

  /**
   * The documents of the evidence in a part of a scan, by id.
   *
   * @param files finds the files of the scan
   */
  public static Map<String, JsonObject> of(
      ScanResult part, ScanOverview overview, FileLookup files) {
    Map<String, JsonObject> documents = new TreeMap<>();
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

  private static JsonObject document(
      String id, ScanResult scan, ScanEvidence evidence, RuleDescription rule, ScannedFile file) {
    List<Integer> lines =
        evidence.getSites().stream()
            .map(EvidenceSite::getLocation)
            .map(location -> location.getStartLine())
            .distinct()
            .sorted()
            .limit(MOST_LINES)
            .toList();
    JsonObject vigil = new JsonObject();
    vigil.put("id", id);
    vigil.put("repository", RepositoryState.repository(scan.getRepository()));
    vigil.put("count", evidence.getCount());
    vigil.put("lines", lines);
    vigil.put("sites", evidence.getSites().stream().map(EvidenceDocuments::site).toList());
    vigil.put("site", rule.getSite());
    vigil.put("observation", rule.getObservation());
    vigil.put("contradicted_by", rule.getContradictedBy());
    vigil.put("test_code", evidence.getTestCode());
    JsonObject document = new JsonObject();
    document.put("rule", FindingDocuments.rule(rule));
    document.put("result", JsonObject.of("evaluation", "passed"));
    document.put("file", FileDocuments.file(file));
    document.put("vigil", vigil);
    return document;
  }

  private static JsonObject site(EvidenceSite site) {
    return new JsonObject()
        .put("region", Regions.of(site.getLocation()))
        .put("message", site.getMessage())
        .put("excerpt", site.getExcerpt())
        .put("enclosing", site.getEnclosing());
  }
}
