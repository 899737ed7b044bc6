package dev.vigil.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.index.JsonObject;
import dev.vigil.index.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Searches for findings: most severe first, then by repository, path and line. */
public final class FindingSearch {
  private final Store findings;

  /** A search in an index. */
  public FindingSearch(Index index) {
    this.findings = index.store(IndexName.FINDINGS);
  }

  /**
   * Hands over the findings that a filter selects. However many there are, one page of at most
   * {@link Store#BATCH} is in memory.
   *
   * @param consumer takes a page and says whether to go on
   */
  public void find(FindingFilter filter, Predicate<List<IndexedFinding>> consumer) {
    findings.refresh();
    findings.inOrder(
        FindingQuery.of(filter),
        FindingQuery.SORT,
        filter.limit() <= 0 ? Integer.MAX_VALUE : filter.limit(),
        page -> consumer.test(findings(page)));
  }

  /** Number of findings that a filter selects, whatever its limit. */
  public long count(FindingFilter filter) {
    return findings.count(FindingQuery.of(filter));
  }

  /**
   * Findings whose fingerprint, now or under an earlier path, begins with a prefix.
   *
   * @param limit most findings, at most {@link Store#BATCH}
   */
  public List<IndexedFinding> called(String prefix, int limit) {
    findings.refresh();
    List<IndexedFinding> found = new ArrayList<>();
    findings.inOrder(
        FindingQuery.called(prefix),
        FindingQuery.SORT,
        limit,
        page -> found.addAll(findings(page)));
    return found;
  }

  /** Ids of the rules that ever had a finding, sorted. */
  public Set<String> ruleIds() {
    return values("rule.id");
  }

  /** Languages of the files that ever had a finding, sorted. */
  public Set<String> languages() {
    return values("vigil.language");
  }

  private Set<String> values(String field) {
    return findings.countBy(field, Query.of(q -> q.matchAll(all -> all))).keySet();
  }

  /**
   * Findings of a file that exist now.
   *
   * @param repository repository id
   */
  public List<IndexedFinding> ofFile(String repository, String path) {
    List<IndexedFinding> found = new ArrayList<>();
    findings.inOrder(
        FindingQuery.ofFile(repository, path),
        FindingQuery.SORT,
        Store.BATCH,
        page -> found.addAll(findings(page)));
    return found;
  }

  /** Numbers of the findings that exist now. */
  public FindingTotals totals() {
    return new FindingTotals(
        findings.countBy("vulnerability.severity", FindingQuery.active()),
        findings.countBy("rule.category", FindingQuery.active()),
        findings.countBy("vigil.triage.decision", FindingQuery.presentAndDismissed()),
        findings.count(FindingQuery.presentAndSuppressed()));
  }

  private static List<IndexedFinding> findings(List<JsonObject> page) {
    return page.stream().map(IndexedFinding::new).toList();
  }
}
