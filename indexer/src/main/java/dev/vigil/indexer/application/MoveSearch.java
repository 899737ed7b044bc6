package dev.vigil.indexer.application;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.vigil.index.Batches;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.FindingDocuments;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.LifeCycle;
import dev.vigil.indexer.lifecycle.Moves;
import dev.vigil.indexer.scan.ScanOverview;
import dev.vigil.indexer.scan.ScanSource;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Searches the index for findings that moved to another path. */
final class MoveSearch {
  private final Store findings;
  private final Query notApplied;
  private final ScanOverview overview;
  private final LifeCycle lifeCycle;
  private final Moves moves;

  /**
   * A search that has not begun; there are no moves yet.
   *
   * @param notApplied finds the active findings of the repository that the scan has not changed
   */
  MoveSearch(
      Store findings, Query notApplied, ScanOverview overview, LifeCycle lifeCycle, Moves moves) {
    this.findings = findings;
    this.notApplied = notApplied;
    this.overview = overview;
    this.lifeCycle = lifeCycle;
    this.moves = moves;
  }

  /** Looks through the findings of the index, and through the scan if one of them left. */
  void run(ScanSource scan) {
    List<String> candidates = new ArrayList<>();
    findings.values(
        notApplied,
        List.of("vigil.fingerprint", "file.path"),
        values -> {
          // A path that is too long to be indexed is empty here.
          boolean added = !overview.hasPath(values.get(1)) && candidates.add(values.get(0));
          if (added && candidates.size() == Store.BATCH) {
            left(candidates);
          }
        });
    left(candidates);
    for (int part = 0; part < scan.size() && !moves.isEmpty(); part++) {
      appeared(scan.part(part));
    }
  }

  private void left(List<String> candidates) {
    findings
        .get(candidates, FindingDocuments.STATE)
        .values()
        .forEach(document -> {
          KnownFinding known = FindingDocuments.state(document.source());
          moves.left(known, overview.hasPath(known.path()));
        });
    candidates.clear();
  }

  private void appeared(ScanResult part) {
    Map<String, String> contents = new TreeMap<>();
    for (ScanFinding finding : part.getFindings()) {
      if (moves.concerns(finding.getContentFingerprint())) {
        contents.put(finding.getFingerprint(), finding.getContentFingerprint());
      }
    }
    Batches.of(
        List.copyOf(contents.keySet()),
        batch -> {
          Map<String, Store.Document> stored = findings.get(batch, FindingDocuments.STATE);
          batch.forEach(fingerprint ->
              moves.appeared(
                  contents.getOrDefault(fingerprint, ""),
                  Optional.ofNullable(stored.get(fingerprint))
                      .map(document -> FindingDocuments.state(document.source()))));
        });
  }

  /**
   * What some findings were before they moved, by content fingerprint.
   *
   * @param unknown findings of the scan that the index does not know
   */
  Map<String, KnownFinding> origins(List<ScanFinding> unknown) {
    Set<String> contents = new TreeSet<>();
    for (ScanFinding finding : unknown) {
      if (moves.isMove(finding.getContentFingerprint())) {
        contents.add(finding.getContentFingerprint());
      }
    }
    Map<String, KnownFinding> origins = new TreeMap<>();
    if (!contents.isEmpty()) {
      findings.pages(
          StoredQuery.all(notApplied, StoredQuery.withContents(contents)),
          FindingDocuments.STATE,
          page ->
              page.values()
                  .forEach(document -> {
                    KnownFinding known = FindingDocuments.state(document.source());
                    if (lifeCycle.leaves(known, overview.hasPath(known.path()))) {
                      origins.put(known.contentFingerprint(), known);
                    }
                  }));
    }
    return origins;
  }

  /** Whether a finding that the scan does not have is another one now. */
  boolean hasMoved(KnownFinding known) {
    return moves.hasMoved(known, overview.hasPath(known.path()));
  }
}
