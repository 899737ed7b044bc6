package dev.vigil.cli.review;

import dev.vigil.analyzer.review.ReviewDecision;
import dev.vigil.index.Index;
import dev.vigil.night.message.UserException;
import dev.vigil.query.IndexedFinding;
import dev.vigil.query.LastScan;
import dev.vigil.query.LastScanSearch;
import dev.vigil.query.RepositorySearch;
import dev.vigil.query.RepositoryView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The last scan of a repository in the index. */
public final class IndexScan {
  private IndexScan() {}

  /**
   * The last scan of a repository; empty if an earlier version wrote it into the index, without all
   * that a review needs.
   *
   * @param repository its id or its name
   * @throws UserException if there is none, or the name is of several repositories
   */
  public static Optional<DecidedScan> read(Index index, String repository) {
    return Optional.of(find(index, repository))
        .filter(LastScanSearch::isComplete)
        .map(found -> decided(new LastScanSearch(index).read(found), Instant.now()));
  }

  private static DecidedScan decided(LastScan scan, Instant now) {
    Map<String, ReviewDecision> decisions = new TreeMap<>();
    for (IndexedFinding finding : scan.findings()) {
      finding
          .decision()
          .filter(decision -> !decision.kind().equals("none"))
          .ifPresent(decision ->
              decisions.put(
                  finding.fingerprint(),
                  DecisionText.of(
                      decision.kind(),
                      decision.author(),
                      decision.expires(),
                      decision.justification(),
                      now)));
    }
    return new DecidedScan(ScanConversion.of(scan), decisions);
  }

  private static RepositoryView find(Index index, String repository) {
    List<RepositoryView> called = new ArrayList<>();
    TreeSet<String> known = new TreeSet<>();
    new RepositorySearch(index)
        .each(view -> {
          if (view.scan() > 0) {
            known.add(view.id());
            if (repository.equals(view.id()) || repository.equals(view.name())) {
              called.add(view);
            }
          }
        });
    if (called.size() > 1) {
      TreeSet<String> ids = new TreeSet<>();
      called.forEach(view -> ids.add(view.id()));
      throw ScanMessages.ambiguous(repository, ids);
    }
    if (called.isEmpty()) {
      throw ScanMessages.absent(repository, known);
    }
    return called.getFirst();
  }
}
