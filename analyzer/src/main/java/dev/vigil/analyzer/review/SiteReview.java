package dev.vigil.analyzer.review;

import java.util.List;

/**
 * The sites of one kind in one area.
 *
 * @param kind such as {@code log-call}
 * @param count of distinct places; a lower bound if {@code capped}
 * @param capped whether the scan kept fewer places than it counted
 * @param sites the places, sorted
 * @param observations what was seen, by rule, sorted
 * @param verdict {@code SOUND}, {@code EXAMINED}, or {@code FINDINGS} if a contradicting rule
 *     matched
 * @param silent the rules that could have contradicted, were applied wherever there is a site, and
 *     matched nothing, with what their silence means
 * @param contradicting the rules that contradict and did match, sorted
 * @param notApplied the rules that could have contradicted but were not applied everywhere, sorted
 */
public record SiteReview(
    String kind,
    int count,
    boolean capped,
    List<Site> sites,
    List<Observation> observations,
    Verdict verdict,
    List<SilentRule> silent,
    List<String> contradicting,
    List<String> notApplied) {
  /** Copies. */
  public SiteReview {
    sites = List.copyOf(sites);
    observations = List.copyOf(observations);
    silent = List.copyOf(silent);
    contradicting = List.copyOf(contradicting);
    notApplied = List.copyOf(notApplied);
  }
}
