package dev.vigil.cli;

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
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A scan as SARIF 2.1.0: one run for each root; findings fail, evidence passes. Results are made
 * one by one as they are written.
 */
final class SarifLog {
  private static final Pattern CWE = Pattern.compile("CWE-([0-9]+)(?::\\s*(.*))?");
  private static final int MOST_TAGS = 20;

  private final RuleSet rules;
  private final Map<String, Integer> ruleIndex = new LinkedHashMap<>();

  private SarifLog(RuleSet rules) {
    this.rules = rules;
    rules.descriptions().forEach(rule -> ruleIndex.put(rule.id(), ruleIndex.size()));
  }

  static Map<String, Object> of(List<ScannedRepository> scanned, RuleSet rules) {
    SarifLog log = new SarifLog(rules);
    return tree(
        "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
        "version", "2.1.0",
        "runs", scanned.stream().map(log::run).toList());
  }

  /** Keys and values in turn. */
  private static Map<String, Object> tree(Object... entries) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      tree.put((String) entries[i], entries[i + 1]);
    }
    return tree;
  }

  private Map<String, Object> run(ScannedRepository repository) {
    Iterable<Map<String, Object>> results =
        () ->
            Stream.concat(
                    repository.scan().findings().stream()
                        .map(finding -> result(repository, finding)),
                    repository.scan().evidence().stream().map(this::result))
                .iterator();
    Map<String, Object> run =
        tree(
            "tool",
            tree(
                "driver",
                tree(
                    "name",
                    "Vigil",
                    "version",
                    "0.1.0",
                    "supportedTaxonomies",
                    List.of(tree("name", "CWE", "index", 0)),
                    "rules",
                    rules.descriptions().stream().map(SarifLog::rule).toList())),
            "taxonomies",
            List.of(taxonomy()),
            "columnKind",
            "unicodeCodePoints",
            "redactionTokens",
            List.of("[redacted: "),
            "invocations",
            List.of(invocation(repository)),
            "results",
            results);
    repository
        .commit()
        .ifPresentOrElse(
            commit ->
                run.put(
                    "versionControlProvenance",
                    List.of(
                        tree(
                            "repositoryUri",
                            repository.root().toUri().toString(),
                            "revisionId",
                            commit))),
            () ->
                run.put(
                    "originalUriBaseIds",
                    tree("SRCROOT", tree("uri", folder(repository.root().toUri().toString())))));
    return run;
  }

  private static String folder(String uri) {
    return uri.endsWith("/") ? uri : uri + "/";
  }

  private Map<String, Object> taxonomy() {
    Map<String, String> taxa = new TreeMap<>();
    for (RuleDescription rule : rules.descriptions()) {
      for (String cwe : rule.cwe()) {
        Matcher matcher = CWE.matcher(cwe);
        if (matcher.matches()) {
          taxa.put(matcher.group(1), String.valueOf(matcher.group(2)));
        }
      }
    }
    return tree(
        "name",
        "CWE",
        "organization",
        "MITRE",
        "shortDescription",
        tree("text", "The MITRE Common Weakness Enumeration"),
        "taxa",
        taxa.entrySet().stream()
            .map(taxon ->
                tree(
                    "id", taxon.getKey(),
                    "shortDescription", tree("text", taxon.getValue())))
            .toList());
  }

  private static Map<String, Object> rule(RuleDescription rule) {
    Set<String> tags = new LinkedHashSet<>(List.of("security", rule.area().key()));
    for (String cwe : rule.cwe()) {
      Matcher matcher = CWE.matcher(cwe);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(1));
        tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", number));
      }
    }
    Map<String, Object> properties = tree("tags", tags.stream().limit(MOST_TAGS).toList());
    if (!rule.evidence()) {
      properties.put("security-severity", score(rule.severity()));
    }
    if (!rule.confidence().isEmpty()) {
      properties.put("precision", rule.confidence().toLowerCase(Locale.ROOT));
    }
    Map<String, Object> tree =
        tree(
            "id", rule.id(),
            "shortDescription", tree("text", rule.message()),
            "fullDescription", tree("text", said(rule.risk(), rule.message())),
            "help", tree("text", said(rule.solution(), rule.message())),
            "defaultConfiguration",
                tree("level", rule.evidence() ? "none" : level(rule.severity())),
            "properties", properties);
    rule.references().stream().findFirst().ifPresent(url -> tree.put("helpUri", url));
    return tree;
  }

  private static String said(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.0";
    };
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  private Map<String, Object> result(ScannedRepository repository, Finding finding) {
    Map<String, Object> properties = tree("testCode", finding.testCode());
    repository
        .origin(finding)
        .ifPresent(origin -> properties.put("commit", SemgrepResult.commit(origin)));
    RuleMatch match = finding.match();
    String level =
        rules.description(match.ruleId()).map(rule -> level(rule.severity())).orElse("warning");
    Map<String, Object> result =
        tree(
            "ruleId", match.ruleId(),
            "ruleIndex", ruleIndex.getOrDefault(match.ruleId(), -1),
            "kind", "fail",
            "level", level,
            "message", tree("text", match.message()),
            "locations", List.of(location(finding.path(), match.location(), match.excerpt())),
            "fingerprints", tree("vigil/v1", finding.fingerprint()),
            "partialFingerprints", tree("primaryLocationLineHash", finding.contentFingerprint()),
            "properties", properties);
    match.occurrences().ifPresent(all -> places(finding.path(), all, result));
    match
        .trace()
        .ifPresent(flow -> result.put("codeFlows", List.of(codeFlow(finding.path(), flow))));
    match
        .fix()
        .ifPresent(fix ->
            fix.text()
                .ifPresent(text -> result.put("fixes", List.of(fix(finding.path(), fix, text)))));
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
  private static void places(String path, Occurrences all, Map<String, Object> result) {
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
                          "artifactLocation", tree("uri", uri(path), "uriBaseId", "SRCROOT"),
                          "region", region(place))))
              .toList());
    }
  }

  /** A fix of which the text may be shown. */
  private static Map<String, Object> fix(String path, Fix fix, String text) {
    return tree(
        "artifactChanges",
        List.of(
            tree(
                "artifactLocation", tree("uri", uri(path), "uriBaseId", "SRCROOT"),
                "replacements",
                    List.of(
                        tree(
                            "deletedRegion", region(fix.location()),
                            "insertedContent", tree("text", text))))));
  }

  private static Map<String, Object> codeFlow(String path, DataFlow flow) {
    List<Map<String, Object>> locations = new ArrayList<>();
    locations.add(step(path, flow.source(), "source"));
    flow.variables().forEach(variable -> locations.add(step(path, variable, "goes on")));
    locations.add(step(path, flow.sink(), "sink"));
    return tree("threadFlows", List.of(tree("locations", locations)));
  }

  private static Map<String, Object> step(String path, TraceStep step, String role) {
    Map<String, Object> location = location(path, step.location(), step.excerpt());
    location.put("message", tree("text", role + ": " + step.excerpt()));
    return tree("location", location);
  }

  private Map<String, Object> result(Evidence seen) {
    List<Map<String, Object>> locations =
        seen.sites().stream()
            .limit(1)
            .map(site -> location(seen.path(), site.location(), site.excerpt()))
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

  private static Map<String, Object> location(String path, Location place, String excerpt) {
    return tree(
        "physicalLocation",
        tree(
            "artifactLocation", tree("uri", uri(path), "uriBaseId", "SRCROOT"),
            "region", region(place),
            "contextRegion",
                tree(
                    "startLine", place.start().line(),
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

  private static String uri(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static Map<String, Object> invocation(ScannedRepository repository) {
    List<Map<String, Object>> notifications = new ArrayList<>();
    for (FileOutcome file : repository.scan().files()) {
      String path = file.file().path();
      if (file.status() == FileOutcome.Status.SKIPPED) {
        notifications.add(notification("note", path, "not analysed: " + file.reason().orElse("")));
      }
      for (AnalysisProblem problem : file.problems()) {
        String rule = problem.ruleId().map(id -> id + ": ").orElse("");
        Map<String, Object> notification = notification("warning", path, rule + problem.message());
        problem
            .location()
            .ifPresent(place -> notification.put("locations", List.of(location(path, place, ""))));
        notifications.add(notification);
      }
    }
    return tree("executionSuccessful", true, "toolExecutionNotifications", notifications);
  }

  private static Map<String, Object> notification(String level, String path, String text) {
    return tree(
        "level", level,
        "message", tree("text", text),
        "locations",
            List.of(
                tree(
                    "physicalLocation",
                    tree("artifactLocation", tree("uri", uri(path), "uriBaseId", "SRCROOT")))));
  }
}
