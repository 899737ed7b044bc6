package dev.vigil.indexer.application;

import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.SourceFields;
import dev.vigil.index.Store;
import dev.vigil.indexer.document.FindingDocuments;
import dev.vigil.indexer.document.RepositoryState;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.LifeCycle;
import dev.vigil.indexer.lifecycle.Retirements;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import java.util.Map;
import java.util.TreeMap;

/** Writes nights into the index; a retirement closes the findings that earlier scans left open. */
public final class NightApplication {
  private final Index index;
  private final RepositoryStore repositories;

  /** Applies nights to an index. */
  public NightApplication(Index index) {
    this.index = index;
    this.repositories = new RepositoryStore(index);
  }

  /**
   * Writes a night. The document of the repository is written last: when it names a retirement, all
   * findings have it.
   *
   * @param problems receives documents that the index rejected
   */
  public void apply(NightRecord night, Problems problems) {
    String repository = night.getRepository().getId();
    RepositoryStore.Stored stored = repositories.read(repository);
    RepositoryState state = stored.state().with(night);
    if (night.getOutcome() == NightOutcome.RETIRED) {
      Retirements retirements = state.retirements();
      cover(repository, retirements, problems);
      retirements
          .after(state.sequence())
          .ifPresent(change -> new RetirementHistory(index).write(repository, change));
    }
    repositories.write(stored, state);
  }

  private void cover(String repository, Retirements retirements, Problems problems) {
    Store findings = index.store(IndexName.FINDINGS);
    findings.refresh();
    findings.pages(
        StoredQuery.all(StoredQuery.ofRepository(repository), StoredQuery.activeByScans()),
        SourceFields.ALL,
        page -> {
          Map<String, JsonObject> changed = new TreeMap<>();
          page.forEach((id, document) -> {
            KnownFinding known = FindingDocuments.state(document.source());
            KnownFinding next = LifeCycle.retired(known, retirements);
            if (!next.equals(known)) {
              changed.put(id, FindingDocuments.withState(document.source(), next));
            }
          });
          problems.report(findings.write(changed, page));
        });
    findings.refresh();
  }
}
