package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.ingest.selection.CommitOrigin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A scan in the shape of {@code semgrep scan --json}, so that what reads that reads this: results,
 * errors, paths; and beside them the evidence. Its lists are made one element at a time as they are
 * written.
 */
final class SemgrepResult {
  private final RuleSet rules;

  private SemgrepResult(RuleSet rules) {
    this.rules = rules;
  }

  static Map<String, Object> of(ScanReport report) {
    List<ScannedRepository> scanned = report.scanned();
    SemgrepResult result = new SemgrepResult(report.rules());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", Product.VERSION);
    tree.put(
        "results",
        each(
            scanned,
            one ->
                report.content().suppressed()
                    ? one.scan().findings()
                    : ScanReport.standing(one.scan()),
            result::result));
    tree.put(
        "errors",
        (Iterable<Map<String, Object>>)
            () ->
                Stream.of(
                        report.inputProblems().stream().map(SemgrepResult::error),
                        report.ruleProblems().stream()
                            .filter(problem -> problem.kind() != RuleProblem.Kind.NOT_APPLICABLE)
                            .map(SemgrepResult::error),
                        scanned.stream().flatMap(SemgrepResult::errors))
                    .flatMap(errors -> errors)
                    .iterator());
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put(
        "scanned",
        each(scanned, one -> files(one, true), (one, file) -> one.shown(file.file().path())));
    paths.put(
        "skipped",
        each(
            scanned,
            one -> one.scan().files().stream().filter(SemgrepResult::isSkipped).toList(),
            SemgrepResult::skipped));
    tree.put("paths", paths);
    tree.put(
        "skipped_rules",
        report.ruleProblems().stream()
            .filter(problem -> problem.kind() == RuleProblem.Kind.NOT_APPLICABLE)
            .map(SemgrepResult::skippedRule)
            .toList());
    tree.put("evidence", each(scanned, one -> one.scan().evidence(), SemgrepResult::evidence));
    report.times().ifPresent(times -> tree.put("time", times.figures(report.seconds())));
    return tree;
  }

  /** What something of each repository becomes, made as it is written. */
  private static <T, R> Iterable<R> each(
      List<ScannedRepository> scanned,
      Function<ScannedRepository, List<T>> items,
      BiFunction<ScannedRepository, T, R> mapping) {
    return () ->
        scanned.stream()
            .flatMap(one -> items.apply(one).stream().map(item -> mapping.apply(one, item)))
            .iterator();
  }

  private static List<FileOutcome> files(ScannedRepository repository, boolean seen) {
    return repository.scan().files().stream()
        .filter(file ->
            seen
                == switch (file.status()) {
                  case ANALYSED, PARTIAL -> true;
                  case SKIPPED, FAILED -> false;
                })
        .toList();
  }

  /** Whether a file was not read, failed, or was not examined for some areas. */
  private static boolean isSkipped(FileOutcome file) {
    return switch (file.status()) {
      case SKIPPED, FAILED -> true;
      case ANALYSED, PARTIAL -> !file.notExamined().isEmpty();
    };
  }

  private static Map<String, Object> skipped(ScannedRepository repository, FileOutcome file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", repository.shown(file.file().path()));
    entry.put("reason", file.whyNotExamined().or(file::reason).orElse(""));
    if (!file.notExamined().isEmpty()) {
      entry.put("not_examined", file.notExamined().stream().map(Area::key).toList());
    }
    return entry;
  }

  private static Map<String, Object> skippedRule(RuleProblem problem) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rule_id", problem.ruleId());
    entry.put("path", problem.file());
    entry.put("details", problem.message());
    return entry;
  }

  /** A named path that was not analysed. */
  private static Map<String, Object> error(InputProblem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", 2);
    error.put("level", "error");
    error.put("type", "INPUT");
    error.put("message", problem.message());
    error.put("path", problem.path());
    return error;
  }

  /** A rule that is not run, or not wholly. */
  private static Map<String, Object> error(RuleProblem problem) {
    boolean fatal = problem.kind() == RuleProblem.Kind.ERROR;
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", fatal ? 4 : 3);
    error.put("level", fatal ? "error" : "warn");
    error.put("type", "RULE");
    if (!problem.ruleId().isEmpty()) {
      error.put("rule_id", problem.ruleId());
    }
    error.put("message", problem.yamlPath() + ": " + problem.message());
    error.put("path", problem.file());
    error.put("line", problem.line());
    return error;
  }

  private static Stream<Map<String, Object>> errors(ScannedRepository repository) {
    return repository.scan().files().stream()
        .flatMap(file ->
            file.problems().stream()
                .map(problem -> error(repository.shown(file.file().path()), problem)));
  }

  private static Map<String, Object> error(String path, AnalysisProblem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", 3);
    error.put("level", ScanReport.isCut(problem) ? "error" : "warn");
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
    Map<String, Object> extra =
        extra(path -> repository.shown(path.orElse(finding.path())), finding);
    repository.origin(finding).ifPresent(origin -> extra.put("commit", commit(origin)));
    result.put("extra", extra);
    return result;
  }

  /** The first commit that has a finding. */
  static Map<String, Object> commit(CommitOrigin origin) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", origin.id());
    tree.put("date", origin.date().toString());
    tree.put("author", origin.author());
    return tree;
  }

  private Map<String, Object> extra(Function<Optional<String>, String> paths, Finding finding) {
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
    match.trace().ifPresent(flow -> extra.put("dataflow_trace", trace(paths, flow)));
    match.occurrences().ifPresent(all -> places(all, extra));
    extra.put("engine_kind", "OSS");
    return extra;
  }

  private static void places(Occurrences all, Map<String, Object> extra) {
    extra.put("count", all.count());
    extra.put(
        "places",
        all.places().stream()
            .map(place -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("start", position(place.start()));
              tree.put("end", position(place.end()));
              return tree;
            })
            .toList());
  }

  /**
   * The way that data took.
   *
   * @param paths gives what is shown as the path of a step by the one in its repository, if that is
   *     another one than the match's
   */
  private static Map<String, Object> trace(
      Function<Optional<String>, String> paths, DataFlow flow) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("taint_source", end(paths, flow.source()));
    trace.put(
        "intermediate_vars",
        flow.variables().stream()
            .map(step -> {
              Map<String, Object> variable = new LinkedHashMap<>();
              variable.put("location", location(paths, step));
              variable.put("content", step.excerpt());
              return variable;
            })
            .toList());
    trace.put("taint_sink", end(paths, flow.sink()));
    if (flow.cut()) {
      trace.put("cut", true);
    }
    return trace;
  }

  /** One end of a trace: what kind of place it is, then the place and its code. */
  private static List<Object> end(Function<Optional<String>, String> paths, TraceStep step) {
    return List.of("CliLoc", List.of(location(paths, step), step.excerpt()));
  }

  private static Map<String, Object> location(
      Function<Optional<String>, String> paths, TraceStep step) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", paths.apply(step.path()));
    location.put("start", position(step.location().start()));
    location.put("end", position(step.location().end()));
    return location;
  }

  private void describe(RuleDescription rule, Map<String, Object> extra) {
    extra.put("severity", rule.severity().name());
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("area", rule.area().key());
    rules
        .metadata(rule.id())
        .fields()
        .forEach(field -> metadata.put(field.key(), JsonTree.of(field.value())));
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
