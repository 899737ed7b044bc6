package dev.vigil.cli;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scan in the shape of {@code semgrep scan --json}, so that what reads that reads this: results,
 * errors, paths; and beside them the evidence.
 */
final class SemgrepResult {
  private final RuleSet rules;
  private final List<Map<String, Object>> results = new ArrayList<>();
  private final List<Map<String, Object>> errors = new ArrayList<>();
  private final List<Map<String, Object>> evidence = new ArrayList<>();
  private final List<String> analysed = new ArrayList<>();
  private final List<Map<String, Object>> skipped = new ArrayList<>();

  private SemgrepResult(RuleSet rules) {
    this.rules = rules;
  }

  static Map<String, Object> of(List<ScannedRepository> scanned, RuleSet rules) {
    SemgrepResult result = new SemgrepResult(rules);
    scanned.forEach(result::add);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", "0.1.0");
    tree.put("results", result.results);
    tree.put("errors", result.errors);
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("scanned", result.analysed);
    paths.put("skipped", result.skipped);
    tree.put("paths", paths);
    tree.put("evidence", result.evidence);
    return tree;
  }

  private void add(ScannedRepository repository) {
    repository.scan().findings().forEach(finding -> results.add(result(repository, finding)));
    repository.scan().evidence().forEach(seen -> evidence.add(evidence(repository, seen)));
    repository.scan().files().forEach(file -> add(repository, file));
  }

  private void add(ScannedRepository repository, FileOutcome file) {
    String path = repository.shown(file.file().path());
    switch (file.status()) {
      case ANALYSED, PARTIAL -> analysed.add(path);
      case SKIPPED, FAILED -> {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", path);
        entry.put("reason", file.reason().orElse(""));
        skipped.add(entry);
      }
    }
    file.problems().forEach(problem -> errors.add(error(path, problem)));
  }

  private static Map<String, Object> error(String path, AnalysisProblem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", 3);
    error.put("level", "warn");
    error.put("type", problem.kind().name());
    problem.ruleId().ifPresent(rule -> error.put("rule_id", rule));
    error.put("message", problem.message());
    error.put("path", path);
    problem
        .location()
        .ifPresent(place -> {
          Map<String, Object> span = new LinkedHashMap<>();
          span.put("file", path);
          span.put("start", position(place.start()));
          span.put("end", position(place.end()));
          error.put("spans", List.of(span));
        });
    return error;
  }

  private Map<String, Object> result(ScannedRepository repository, Finding finding) {
    RuleMatch match = finding.match();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("check_id", match.ruleId());
    result.put("path", repository.shown(finding.path()));
    result.put("start", position(match.location().start()));
    result.put("end", position(match.location().end()));
    result.put("extra", extra(repository.shown(finding.path()), finding));
    return result;
  }

  private Map<String, Object> extra(String path, Finding finding) {
    RuleMatch match = finding.match();
    Map<String, Object> extra = new LinkedHashMap<>();
    Map<String, Object> metavariables = new TreeMap<>();
    match
        .metavariables()
        .forEach((name, text) -> metavariables.put(name, Map.of("abstract_content", text)));
    extra.put("metavars", metavariables);
    extra.put("message", match.message());
    rules.description(match.ruleId()).ifPresent(rule -> describe(rule, extra));
    match.fix().flatMap(Fix::text).ifPresent(text -> extra.put("fix", text));
    extra.put("fingerprint", finding.fingerprint());
    extra.put("lines", match.excerpt());
    extra.put("is_ignored", match.suppression().isPresent());
    match.suppression().ifPresent(by -> extra.put("suppressed_by", by.marker()));
    extra.put("test_code", finding.testCode());
    match.trace().ifPresent(flow -> extra.put("dataflow_trace", trace(path, flow)));
    extra.put("engine_kind", "OSS");
    return extra;
  }

  private static Map<String, Object> trace(String path, DataFlow flow) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("taint_source", end(path, flow.source()));
    trace.put(
        "intermediate_vars",
        flow.variables().stream()
            .map(step -> {
              Map<String, Object> variable = new LinkedHashMap<>();
              variable.put("location", location(path, step));
              variable.put("content", step.excerpt());
              return variable;
            })
            .toList());
    trace.put("taint_sink", end(path, flow.sink()));
    if (flow.cut()) {
      trace.put("cut", true);
    }
    return trace;
  }

  /** One end of a trace: what kind of place it is, then the place and its code. */
  private static List<Object> end(String path, TraceStep step) {
    return List.of("CliLoc", List.of(location(path, step), step.excerpt()));
  }

  private static Map<String, Object> location(String path, TraceStep step) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", path);
    location.put("start", position(step.location().start()));
    location.put("end", position(step.location().end()));
    return location;
  }

  private static void describe(RuleDescription rule, Map<String, Object> extra) {
    extra.put("severity", rule.severity().name());
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("area", rule.area().key());
    metadata.put("cwe", rule.cwe());
    metadata.put("owasp", rule.owasp());
    metadata.put("confidence", rule.confidence());
    metadata.put("likelihood", rule.likelihood());
    metadata.put("impact", rule.impact());
    metadata.put("references", rule.references());
    metadata.put("risk", rule.risk());
    metadata.put("solution", rule.solution());
    extra.put("metadata", metadata);
  }

  private static Map<String, Object> evidence(ScannedRepository repository, Evidence seen) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check_id", seen.ruleId());
    tree.put("path", repository.shown(seen.path()));
    tree.put("count", seen.count());
    tree.put("lines", seen.sites().stream().map(site -> site.location().start().line()).toList());
    return tree;
  }

  private static Map<String, Object> position(Position position) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", position.line());
    tree.put("col", position.column());
    tree.put("offset", position.offset());
    return tree;
  }
}
