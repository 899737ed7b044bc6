package dev.vigil.analyzer.review;

import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A review as maps, lists, texts, numbers and booleans, in a fixed order, for any writer of JSON.
 * Nothing is cut that the scan did not cut.
 */
public final class ReviewTree {
  private ReviewTree() {}

  /** The tree of a review. */
  public static Map<String, Object> of(Review review) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("repository", review.repository());
    review.path().ifPresent(path -> tree.put("path", path));
    tree.put("findings", review.findingCount());
    tree.put("coverage", coverage(review.coverage()));
    tree.put("areas", review.areas().stream().map(ReviewTree::area).toList());
    tree.put("not_examined", review.notExamined().stream().map(ReviewTree::notExamined).toList());
    tree.put("not_seen", review.notSeen().stream().map(ReviewTree::gap).toList());
    return tree;
  }

  private static Map<String, Object> coverage(Coverage coverage) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("analysed", coverage.analysed());
    tree.put("partial", coverage.partial());
    tree.put("skipped", coverage.skipped());
    tree.put("failed", coverage.failed());
    tree.put("lines", coverage.lines());
    tree.put("lines_by_language", coverage.linesByLanguage());
    tree.put("finding_rules", coverage.findingRules());
    tree.put("evidence_rules", coverage.evidenceRules());
    return tree;
  }

  private static Map<String, Object> area(AreaReview area) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("area", area.area().key());
    tree.put("title", area.area().title());
    tree.put("verdict", area.verdict().text());
    tree.put("findings", area.findings().stream().map(ReviewTree::findings).toList());
    tree.put("sites", area.sites().stream().map(ReviewTree::sites).toList());
    tree.put("finding_rules", area.findingRules());
    tree.put("evidence_rules", area.evidenceRules());
    tree.put("gaps", area.gaps());
    return tree;
  }

  private static Map<String, Object> notExamined(NotExamined gap) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", gap.kind());
    tree.put("reason", gap.reason());
    tree.put("areas", gap.areas().stream().map(Area::key).toList());
    tree.put("paths", gap.paths());
    return tree;
  }

  private static Map<String, Object> findings(FindingGroup group) {
    RuleDescription rule = group.rule();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", rule.id());
    tree.put("severity", rule.severity().name());
    tree.put("risk", rule.risk());
    tree.put("solution", rule.solution());
    tree.put("cwe", rule.cwe());
    tree.put("known_limits", rule.knownLimits());
    tree.put("findings", group.findings().stream().map(ReviewTree::finding).toList());
    tree.put("dismissed", group.dismissed().stream().map(ReviewTree::finding).toList());
    tree.put("suppressed", group.suppressed().stream().map(ReviewTree::finding).toList());
    return tree;
  }

  private static Map<String, Object> finding(ReviewedFinding finding) {
    Map<String, Object> tree = place(finding.place());
    finding
        .occurrences()
        .ifPresent(all -> {
          String path = finding.place().path();
          tree.put("count", all.count());
          tree.put("places", places(all.places().stream().map(at -> Place.of(path, at)).toList()));
        });
    tree.put("enclosing", finding.enclosing());
    tree.put("message", finding.message());
    tree.put("excerpt", finding.excerpt());
    tree.put("test_code", finding.testCode());
    finding
        .suppression()
        .ifPresent(comment -> {
          Map<String, Object> suppression = new LinkedHashMap<>();
          suppression.put("marker", comment.marker());
          suppression.put("justification", comment.justification());
          tree.put("suppression", suppression);
        });
    finding.decision().ifPresent(decision -> tree.put("decision", decision.text()));
    tree.put("fingerprint", finding.fingerprint());
    return tree;
  }

  private static Map<String, Object> sites(SiteReview sites) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", sites.kind());
    tree.put("count", sites.count());
    tree.put("capped", sites.capped());
    tree.put("verdict", sites.verdict().text());
    tree.put(
        "silent",
        sites.silent().stream()
            .map(rule -> {
              Map<String, Object> silent = new LinkedHashMap<>();
              silent.put("rule", rule.ruleId());
              silent.put("meaning", rule.meaning());
              return silent;
            })
            .toList());
    tree.put("contradicting", sites.contradicting());
    tree.put("not_applied", sites.notApplied());
    tree.put("observations", sites.observations().stream().map(ReviewTree::observation).toList());
    tree.put("sites", sites.sites().stream().map(ReviewTree::site).toList());
    return tree;
  }

  private static Map<String, Object> observation(Observation observation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("observation", observation.text());
    tree.put("rule", observation.ruleId());
    tree.put("count", observation.count());
    tree.put("places", places(observation.places()));
    return tree;
  }

  private static Map<String, Object> site(Site site) {
    Map<String, Object> tree = place(site.place());
    tree.put("enclosing", site.enclosing());
    tree.put("code", site.code());
    tree.put("observations", site.observations());
    tree.put("messages", site.messages());
    tree.put("contradicted_by", site.contradictedBy());
    return tree;
  }

  private static Map<String, Object> gap(NotSeen gap) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", gap.path());
    tree.put("status", gap.status().name().toLowerCase(Locale.ROOT));
    gap.place()
        .ifPresent(place -> {
          tree.put("start_line", place.firstLine());
          tree.put("end_line", place.lastLine());
        });
    tree.put("rules", gap.rules());
    tree.put("reason", gap.reason());
    return tree;
  }

  private static List<Map<String, Object>> places(List<Place> places) {
    return places.stream().map(ReviewTree::place).toList();
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", place.path());
    tree.put("start_line", place.firstLine());
    tree.put("end_line", place.lastLine());
    return tree;
  }
}
