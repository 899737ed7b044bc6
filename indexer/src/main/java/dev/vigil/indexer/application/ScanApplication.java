package dev.vigil.indexer.application;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.vigil.index.DocumentIds;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.indexer.document.EvidenceDocuments;
import dev.vigil.indexer.document.FileDocuments;
import dev.vigil.indexer.document.History;
import dev.vigil.indexer.lifecycle.LifeCycle;
import dev.vigil.indexer.lifecycle.Moves;
import dev.vigil.indexer.lifecycle.Retirements;
import dev.vigil.indexer.lifecycle.ScanFacts;
import dev.vigil.indexer.scan.FileLookup;
import dev.vigil.indexer.scan.ScanOverview;
import dev.vigil.indexer.scan.ScanSource;
import dev.vigil.schemas.ScanResult;
import java.util.Map;
import java.util.Set;

/**
 * Applies a scan to the documents of its repository. It reads the scan and the stored documents in
 * batches and keeps 16 bytes for each file and evidence. See
 * docs/decisions/0004-scans-are-applied-in-passes.md.
 */
public final class ScanApplication {
  private final Index index;
  private final TriageApplication triage;
  private final RepositoryStore repositories;
  private final RuleCatalogue rules;

  /** Applies scans to an index. */
  public ScanApplication(Index index) {
    this.index = index;
    this.triage = new TriageApplication(index);
    this.repositories = new RepositoryStore(index);
    this.rules = new RuleCatalogue(index);
  }

  /**
   * Applies a scan; one that is not newer than the last one changes nothing. It merges decisions
   * once more, in case another indexer looked for the findings before they were written.
   *
   * @param problems receives documents that the index rejected and defects of the engine
   * @throws IllegalArgumentException if the scan contradicts itself; nothing is written then
   */
  public void apply(ScanSource scan, Problems problems) {
    ScanResult head = scan.head();
    String repository = head.getRepository().getId();
    RepositoryStore.Stored stored = repositories.read(repository);
    if (head.getSequence() <= stored.state().sequence()) {
      triage.merge(repository, problems);
      return;
    }
    ScanOverview overview = ScanOverview.of(scan);
    rules.write(head.getAnalysisVersion(), overview.rules(), problems);
    boolean isNew = stored.state().isNew();
    if (isNew) {
      repositories.write(stored, stored.state().applying(head));
      stored = repositories.read(repository);
    }
    Retirements retirements = stored.state().retirements();
    ScanFacts facts =
        new ScanFacts(
            head.getSequence(),
            head.getScanTime(),
            head.getAnalysisVersion(),
            Set.copyOf(head.getAppliedRules()));
    LifeCycle lifeCycle = new LifeCycle(facts, retirements);
    Query notApplied =
        StoredQuery.all(
            StoredQuery.ofRepository(repository),
            StoredQuery.activeByScans(),
            StoredQuery.before(head.getSequence()));
    MoveSearch moves =
        new MoveSearch(
            index.store(IndexName.FINDINGS),
            notApplied,
            overview,
            lifeCycle,
            new Moves(facts, lifeCycle));
    ScanContext context =
        new ScanContext(
            index,
            overview,
            lifeCycle,
            moves,
            DecisionLookup.of(index.store(IndexName.TRIAGE), repository),
            problems);
    if (isNew) {
      create(scan, context);
    } else {
      update(scan, context, notApplied);
    }
    index.store(IndexName.FINDINGS).refresh();
    JsonObject figures = writeHistory(head, overview);
    retirements
        .after(head.getSequence())
        .ifPresent(change -> new RetirementHistory(index).write(repository, change));
    repositories.write(stored, stored.state().with(head, figures));
  }

  /** Writes a scan of a repository of which the index has nothing: it need not be read. */
  private void create(ScanSource scan, ScanContext context) {
    CurrentDocuments files =
        new CurrentDocuments(index.store(IndexName.FILES), scan.head(), context.problems());
    CurrentDocuments evidence =
        new CurrentDocuments(index.store(IndexName.EVIDENCE), scan.head(), context.problems());
    MatchedFindings matched = new MatchedFindings(context);
    FileLookup filesOfEvidence = new FileLookup(scan);
    FileLookup filesOfFindings = new FileLookup(scan);
    for (int number = 0; number < scan.size(); number++) {
      ScanResult part = scan.part(number);
      files.create(FileDocuments.of(part));
      evidence.create(EvidenceDocuments.of(part, context.overview(), filesOfEvidence));
      matched.open(part, filesOfFindings);
    }
  }

  private void update(ScanSource scan, ScanContext context, Query notApplied) {
    CurrentDocuments files =
        new CurrentDocuments(index.store(IndexName.FILES), scan.head(), context.problems());
    CurrentDocuments evidence =
        new CurrentDocuments(index.store(IndexName.EVIDENCE), scan.head(), context.problems());
    evidence.compare(context.overview().evidence());
    boolean pathsLeft = files.compare(context.overview().files());
    index.store(IndexName.FINDINGS).refresh();
    if (pathsLeft) {
      context.moves().run(scan);
    }
    MatchedFindings matched = new MatchedFindings(context);
    matched.compare(scan.head().getRepository().getId());
    FileLookup filesOfEvidence = new FileLookup(scan);
    FileLookup filesOfNew = new FileLookup(scan);
    for (int number = 0; number < scan.size(); number++) {
      ScanResult part = scan.part(number);
      files.update(FileDocuments.of(part));
      evidence.update(EvidenceDocuments.of(part, context.overview(), filesOfEvidence));
      matched.open(part, filesOfNew);
    }
    FileLookup filesOfKnown = new FileLookup(scan);
    for (int number = 0; number < scan.size(); number++) {
      matched.matchAgain(scan.part(number), filesOfKnown);
    }
    index.store(IndexName.FINDINGS).refresh();
    new MissingFindings(context, matched, new FileLookup(scan)).close(notApplied);
  }

  private JsonObject writeHistory(ScanResult head, ScanOverview overview) {
    String repository = head.getRepository().getId();
    History history = new FindingCounts(index).ofScan(repository, head.getSequence());
    index
        .store(IndexName.COUNTS)
        .put(history.documents(JsonObject.of("id", repository), head.getScanTime()));
    JsonObject figures = overview.figures(head, history.totals());
    index
        .store(IndexName.SCANS)
        .put(
            Map.of(
                DocumentIds.ofScan(repository, head.getSequence()),
                new JsonObject().put("@timestamp", head.getScanTime()).put("vigil", figures)));
    return figures;
  }
}
