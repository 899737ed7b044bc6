package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.scan.ScannedRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A scan as SARIF 2.1.0: one run, with paths relative to one root. Findings fail; evidence, which
 * passes, is there only if asked for, because code hosts take every result for an alert. Results
 * are made one by one as they are written.
 */
final class SarifLog {
  /** Code hosts refuse a run with more results. */
  static final int MOST_RESULTS = 25_000;

  private final ScanReport report;
  private final RuleSet rules;
  private final CommonRoot root;
  private final MostSevere kept;
  private final Map<String, Integer> ruleIndex = new LinkedHashMap<>();

  private SarifLog(ScanReport report) {
    this.report = report;
    this.rules = report.rules();
    this.root = CommonRoot.of(report.scanned());
    this.kept = MostSevere.of(report, MOST_RESULTS);
    rules.descriptions().forEach(rule -> ruleIndex.put(rule.id(), ruleIndex.size()));
  }

  static Map<String, Object> of(ScanReport report) {
    SarifLog log = new SarifLog(report);
    return tree(
        "$schema",
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version", "2.1.0",
        "runs", List.of(log.run()));
  }

  /** Keys and values in turn. */
  static Map<String, Object> tree(Object... entries) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      tree.put((String) entries[i], entries[i + 1]);
    }
    return tree;
  }

  private Map<String, Object> run() {
    Iterable<Map<String, Object>> results =
        () -> {
          Predicate<Finding> choice = kept.choice();
          return report.scanned().stream().flatMap(one -> results(one, choice)).iterator();
        };
    Map<String, Object> run =
        tree(
            "tool", tree("driver", new SarifRules(rules).driver()),
            "taxonomies", List.of(new SarifRules(rules).taxonomy()),
            "columnKind", "unicodeCodePoints",
            "redactionTokens", List.of("[redacted: "),
            "invocations", List.of(invocation()),
            "originalUriBaseIds", tree("SRCROOT", tree("uri", root.uri())));
    List<Map<String, Object>> commits =
        report.scanned().stream()
            .flatMap(one -> one.commit().stream().map(commit -> provenance(one, commit)))
            .toList();
    if (!commits.isEmpty()) {
      run.put("versionControlProvenance", commits);
    }
    run.put("results", results);
    return run;
  }

  private static Map<String, Object> provenance(ScannedRepository one, String commit) {
    return tree("repositoryUri", one.root().toUri().toString(), "revisionId", commit);
  }

  private Stream<Map<String, Object>> results(ScannedRepository one, Predicate<Finding> choice) {
    Stream<Map<String, Object>> findings =
        one.scan().findings().stream().filter(choice).map(finding -> result(one, finding));
    return report.content().evidence()
        ? Stream.concat(
            findings,
            one.scan().evidence().stream()
                .filter(seen -> !seen.sites().isEmpty())
                .map(seen -> result(one, seen)))
        : findings;
  }

  private Map<String, Object> result(ScannedRepository one, Finding finding) {
    String uri = root.uri(one, finding.path());
    RuleMatch match = finding.match();
    Map<String, Object> properties = tree("testCode", finding.testCode());
    one.origin(finding).ifPresent(origin -> properties.put("commit", SemgrepResult.commit(origin)));
    String level =
        rules
            .description(match.ruleId())
            .map(rule -> SarifRules.level(rule.severity()))
            .orElse("warning");
    Map<String, Object> result =
        tree(
            "ruleId", match.ruleId(),
            "ruleIndex", ruleIndex.getOrDefault(match.ruleId(), -1),
            "kind", "fail",
            "level", level,
            "message", tree("text", match.message()),
            "locations", List.of(location(uri, match.location(), match.excerpt())),
            "fingerprints", tree("vigil/v1", finding.fingerprint()),
            "partialFingerprints", tree("primaryLocationLineHash", finding.contentFingerprint()),
            "properties", properties);
    match.occurrences().ifPresent(all -> places(uri, all, result));
    match
        .trace()
        .ifPresent(flow ->
            result.put(
                "codeFlows",
                List.of(codeFlow(path -> root.uri(one, path.orElse(finding.path())), flow))));
    match
        .fix()
        .ifPresent(
            fix -> fix.text().ifPresent(text -> result.put("fixes", List.of(fix(uri, fix, text)))));
    match
        .suppression()
        .ifPresent(by ->
            result.put(
                "suppressions",
                List.of(
                    tree(
                        "kind",
                        "inSource",
                        "justification",
                        by.justification().isEmpty() ? by.marker() : by.justification()))));
    return result;
  }

  /** The number of places, and where they are, but for the first, which is the result's own. */
  private static void places(String uri, Occurrences all, Map<String, Object> result) {
    result.put("occurrenceCount", all.count());
    if (all.places().size() > 1) {
      result.put(
          "relatedLocations",
          all.places().stream()
              .skip(1)
              .map(place ->
                  tree(
                      "physicalLocation",
                      tree(
                          "artifactLocation", artifact(uri),
                          "region", region(place))))
              .toList());
    }
  }

  /** A fix of which the text may be shown. */
  private static Map<String, Object> fix(String uri, Fix fix, String text) {
    return tree(
        "artifactChanges",
        List.of(
            tree(
                "artifactLocation", artifact(uri),
                "replacements",
                    List.of(
                        tree(
                            "deletedRegion", region(fix.location()),
                            "insertedContent", tree("text", text))))));
  }

  /**
   * The way that data took.
   *
   * @param uris gives the address of the file of a step by its path, if that is another one
   */
  private static Map<String, Object> codeFlow(
      Function<Optional<String>, String> uris, DataFlow flow) {
    List<Map<String, Object>> locations = new ArrayList<>();
    locations.add(step(uris, flow.source(), "source"));
    flow.variables().forEach(variable -> locations.add(step(uris, variable, "goes on")));
    locations.add(step(uris, flow.sink(), "sink"));
    return tree("threadFlows", List.of(tree("locations", locations)));
  }

  private static Map<String, Object> step(
      Function<Optional<String>, String> uris, TraceStep step, String role) {
    Map<String, Object> location =
        location(uris.apply(step.path()), step.location(), step.excerpt());
    location.put("message", tree("text", role + ": " + step.excerpt()));
    return tree("location", location);
  }

  private Map<String, Object> result(ScannedRepository one, Evidence seen) {
    String uri = root.uri(one, seen.path());
    List<Map<String, Object>> locations =
        seen.sites().stream()
            .limit(1)
            .map(site -> location(uri, site.location(), site.excerpt()))
            .toList();
    return tree(
        "ruleId", seen.ruleId(),
        "ruleIndex", ruleIndex.getOrDefault(seen.ruleId(), -1),
        "kind", "pass",
        "level", "none",
        "message",
            tree(
                "text", seen.sites().isEmpty() ? seen.ruleId() : seen.sites().getFirst().message()),
        "locations", locations,
        "properties",
            tree(
                "testCode", seen.testCode(),
                "count", seen.count(),
                "lines",
                    seen.sites().stream().map(site -> site.location().start().line()).toList()));
  }

  private static Map<String, Object> location(String uri, Location place, String excerpt) {
    return tree(
        "physicalLocation",
        tree(
            "artifactLocation", artifact(uri),
            "region", region(place),
            "contextRegion",
                tree(
                    "startLine", place.start().line(),
                    "endLine", place.end().line(),
                    "snippet", tree("text", excerpt))));
  }

  private static Map<String, Object> region(Location place) {
    return tree(
        "startLine", place.start().line(),
        "startColumn", place.start().column(),
        "endLine", place.end().line(),
        "endColumn", place.end().column(),
        "byteOffset", place.start().offset(),
        "byteLength", place.end().offset() - place.start().offset());
  }

  private static Map<String, Object> artifact(String uri) {
    return tree("uri", uri, "uriBaseId", "SRCROOT");
  }

  private Map<String, Object> invocation() {
    List<Map<String, Object>> rulesNotRun =
        report.ruleProblems().stream().map(SarifLog::notification).toList();
    Iterable<Map<String, Object>> notifications =
        () ->
            Stream.of(
                    kept.left() == 0 ? Stream.<Map<String, Object>>empty() : Stream.of(cut()),
                    report.inputProblems().stream().map(SarifLog::notification),
                    report.scanned().stream()
                        .flatMap(one ->
                            one.scan().files().stream().flatMap(file -> notifications(one, file))))
                .flatMap(each -> each)
                .iterator();
    return tree(
        "executionSuccessful", !report.isIncomplete(),
        "toolConfigurationNotifications", rulesNotRun,
        "toolExecutionNotifications", notifications);
  }

  private Map<String, Object> cut() {
    return tree(
        "level",
        "warning",
        "message",
        tree(
            "text",
            kept.left()
                + " less severe findings are left out: code hosts take "
                + MOST_RESULTS
                + " of one run"));
  }

  private static Map<String, Object> notification(RuleProblem problem) {
    String level =
        switch (problem.kind()) {
          case ERROR -> "error";
          case NOTE -> "warning";
          case NOT_APPLICABLE -> "note";
        };
    return tree(
        "level",
        level,
        "message",
        tree(
            "text",
            problem.file()
                + ":"
                + problem.line()
                + ": rule '"
                + problem.ruleId()
                + "', "
                + problem.yamlPath()
                + ": "
                + problem.message()));
  }

  private static Map<String, Object> notification(InputProblem problem) {
    return tree(
        "level", "error", "message", tree("text", problem.path() + ": " + problem.message()));
  }

  private Stream<Map<String, Object>> notifications(ScannedRepository one, FileOutcome file) {
    String uri = root.uri(one, file.file().path());
    List<Map<String, Object>> notifications = new ArrayList<>();
    if (file.status() == FileOutcome.Status.SKIPPED) {
      notifications.add(notification("note", uri, "not analysed: " + file.reason().orElse("")));
    }
    file.whyNotExamined().ifPresent(why -> notifications.add(notification("note", uri, why)));
    for (AnalysisProblem problem : file.problems()) {
      String rule = problem.ruleId().map(id -> id + ": ").orElse("");
      Map<String, Object> notification =
          notification(
              ScanReport.isCut(problem) ? "error" : "warning", uri, rule + problem.message());
      problem
          .location()
          .ifPresent(place ->
              notification.put(
                  "locations",
                  List.of(
                      tree(
                          "physicalLocation",
                          tree("artifactLocation", artifact(uri), "region", region(place))))));
      notifications.add(notification);
    }
    return notifications.stream();
  }

  private static Map<String, Object> notification(String level, String uri, String text) {
    return tree(
        "level", level,
        "message", tree("text", text),
        "locations", List.of(tree("physicalLocation", tree("artifactLocation", artifact(uri)))));
  }
}
