package dev.vigil.indexer.application;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.vigil.index.IndexName;
import dev.vigil.index.SourceFields;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.FileDocuments;
import dev.vigil.indexer.document.FindingDocuments;
import dev.vigil.indexer.lifecycle.FileState;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.scan.FileLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the new states of findings that a scan does not have. Runs after the findings that the
 * scan has and the documents of its files are written.
 */
final class MissingFindings {
  private final ScanContext context;
  private final Store findings;
  private final MatchedFindings matched;
  private final FileLookup lookup;

  /**
   * The findings that are missing.
   *
   * @param matched knows which known ones are not missing although their documents say so
   * @param lookup finds the files whose documents the index did not take
   */
  MissingFindings(ScanContext context, MatchedFindings matched, FileLookup lookup) {
    this.context = context;
    this.findings = context.index().store(IndexName.FINDINGS);
    this.matched = matched;
    this.lookup = lookup;
  }

  /**
   * Writes them.
   *
   * @param notApplied finds the active findings of the repository that the scan has not changed
   */
  void close(Query notApplied) {
    findings.pages(notApplied, SourceFields.ALL, this::close);
  }

  private void close(Map<String, Store.Document> page) {
    Map<String, KnownFinding> missing = new TreeMap<>();
    page.forEach((fingerprint, document) -> {
      if (!matched.isRejected(fingerprint)) {
        missing.put(fingerprint, FindingDocuments.state(document.source()));
      }
    });
    Map<String, FileState> files = files(missing);
    FindingBatch written = new FindingBatch();
    missing.forEach((fingerprint, known) -> {
      Optional<FileState> file = Optional.ofNullable(files.get(known.path()));
      KnownFinding next =
          context.lifeCycle().unmatched(known, file, context.moves().hasMoved(known));
      Store.Document before = page.get(fingerprint);
      if (before != null && !next.equals(known)) {
        written.add(next, FindingDocuments.withState(before.source(), next));
      }
      if (context.lifeCycle().isDeterminismDefect(known, file)) {
        context.problems().report(fingerprint, describe(known));
      }
    });
    context.problems().report(written.write(findings, context.decisions(), page));
  }

  /** What the scan says of the paths of findings, by path; nothing of those that it has not. */
  private Map<String, FileState> files(Map<String, KnownFinding> findingsOfPage) {
    Set<String> paths = new TreeSet<>();
    for (KnownFinding finding : findingsOfPage.values()) {
      if (context.overview().hasPath(finding.path())) {
        paths.add(finding.path());
      }
    }
    List<String> ids = paths.stream().map(context.overview()::fileId).toList();
    Map<String, Store.Document> documents =
        context.index().store(IndexName.FILES).get(ids, FileDocuments.STATE);
    Map<String, FileState> files = new TreeMap<>();
    for (String path : paths) {
      Store.Document document = documents.get(context.overview().fileId(path));
      if (document == null) {
        lookup.find(path).map(FileDocuments::state).ifPresent(state -> files.put(path, state));
      } else {
        files.put(path, FileDocuments.state(document.source()));
      }
    }
    return files;
  }

  private static String describe(KnownFinding defect) {
    return "determinism defect: the same content and analysis version did not match again: "
        + defect.ruleId()
        + " at "
        + defect.path();
  }
}
