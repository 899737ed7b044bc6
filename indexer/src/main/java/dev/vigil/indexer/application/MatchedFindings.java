package dev.vigil.indexer.application;

import dev.vigil.index.Batches;
import dev.vigil.index.IndexException;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import dev.vigil.indexer.digest.DigestSet;
import dev.vigil.indexer.document.FindingDocuments;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.Match;
import dev.vigil.indexer.scan.FileLookup;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the findings that a scan has, part by part: first {@link #open} for all parts, then {@link
 * #matchAgain} for all parts. A known finding is changed only when all new ones are written: after
 * a crash in between, what a new one was moved from is still there.
 */
final class MatchedFindings {
  private final ScanContext context;
  private final Store findings;

  /** Fingerprints of the findings that the index had before the scan. */
  private final DigestSet known = new DigestSet();

  /** Known findings of the scan whose new documents the index did not take. */
  private final DigestSet rejected = new DigestSet();

  MatchedFindings(ScanContext context) {
    this.context = context;
    this.findings = context.index().store(IndexName.FINDINGS);
  }

  /** Takes note of the findings that the index has of the repository. */
  void compare(String repository) {
    findings.values(
        StoredQuery.ofRepository(repository),
        List.of("vigil.fingerprint"),
        values -> known.add(values.getFirst()));
  }

  /** Writes the findings of a part that the index did not have before the scan. */
  void open(ScanResult part, FileLookup files) {
    Batches.of(
        part.getFindings().stream().filter(finding -> !isKnown(finding)).toList(),
        batch -> open(part, batch, files));
  }

  private boolean isKnown(ScanFinding finding) {
    return known.contains(finding.getFingerprint());
  }

  private void open(ScanResult part, List<ScanFinding> batch, FileLookup files) {
    Map<String, KnownFinding> origins = context.moves().origins(batch);
    FindingBatch written = new FindingBatch();
    for (ScanFinding finding : batch) {
      ScannedFile file = file(finding, files);
      KnownFinding state =
          context
              .lifeCycle()
              .opened(
                  match(finding, file),
                  Optional.ofNullable(origins.get(finding.getContentFingerprint())));
      written.add(state, document(state, finding, part, file));
    }
    context.problems().report(written.write(findings, context.decisions(), Map.of()));
  }

  /** Writes what the scan changes of the findings of a part that the index had before. */
  void matchAgain(ScanResult part, FileLookup files) {
    Batches.of(
        part.getFindings().stream().filter(this::isKnown).toList(),
        batch -> matchAgain(part, batch, files));
  }

  private void matchAgain(ScanResult part, List<ScanFinding> batch, FileLookup files) {
    Map<String, Store.Document> stored = findings.find(fingerprints(batch), FindingDocuments.STATE);
    FindingBatch written = new FindingBatch();
    for (ScanFinding finding : batch) {
      Store.Document before = stored.get(finding.getFingerprint());
      if (before == null) {
        throw new IndexException("another writer changed " + finding.getFingerprint());
      }
      KnownFinding state = FindingDocuments.state(before.source());
      ScannedFile file = file(finding, files);
      KnownFinding next = context.lifeCycle().matchedAgain(state, match(finding, file));
      if (!next.equals(state)) {
        written.add(next, document(next, finding, part, file));
      }
    }
    Map<String, String> refused = written.write(findings, context.decisions(), stored);
    refused.keySet().forEach(rejected::add);
    context.problems().report(refused);
  }

  /** Whether a finding is in the scan although its document does not say so. */
  boolean isRejected(String fingerprint) {
    return rejected.contains(fingerprint);
  }

  private static Set<String> fingerprints(List<ScanFinding> batch) {
    Set<String> fingerprints = new TreeSet<>();
    batch.forEach(finding -> fingerprints.add(finding.getFingerprint()));
    return fingerprints;
  }

  private static ScannedFile file(ScanFinding finding, FileLookup files) {
    return files.find(finding.getPath()).orElseThrow();
  }

  private static Match match(ScanFinding finding, ScannedFile file) {
    return new Match(
        finding.getFingerprint(),
        finding.getContentFingerprint(),
        finding.getRuleId(),
        finding.getPath(),
        file.getBlobId());
  }

  private JsonObject document(
      KnownFinding state, ScanFinding finding, ScanResult part, ScannedFile file) {
    return FindingDocuments.of(
        state, finding, part, context.overview().rule(finding.getRuleId()), file);
  }
}
