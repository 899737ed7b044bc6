package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.FormulaEvaluator;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.formula.RequirementTable;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.rule.Analysis;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.taint.FactExtraction;
import dev.vigil.analyzer.taint.TaintAnalysis;
import dev.vigil.analyzer.taint.TaintFinding;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The analysis of one content: parsed once, then looked at by every rule that can match in it. */
final class UnitRun {
  /** Regions that do not parse of which each is reported. */
  private static final int MOST_ERRORS = 100;

  private final Limits limits;
  private final String language;
  private final SourceText source;
  private final Optional<SourceTree> tree;
  private final List<Rule> candidates;

  /** The rules that follow data from this file to others. */
  private final List<Rule> acrossFiles;

  private final MatchReport report;
  private final FormulaEvaluator evaluator;
  private final Optional<PatternMatcher> code;
  private final Optional<TaintAnalysis> taint;
  private final MatchCollector matches;
  private final List<AnalysisProblem> problems = new ArrayList<>();
  private final UnitObserver observer;
  private long stepsLeft;

  UnitRun(RuleSet rules, Limits limits, String language, byte[] content, UnitObserver observer) {
    this.limits = limits;
    this.observer = observer;
    this.language = language;
    this.stepsLeft = limits.unitSteps();
    Optional<LanguageFrontEnd> frontEnd = rules.languages().frontEnd(language);
    this.source =
        frontEnd
            .map(known -> known.decode(content))
            .orElseGet(() -> SourceText.decode(content, StandardCharsets.UTF_8));
    RequirementTable.Found found = rules.found(source.text());
    this.candidates = rules.candidates(language, found);
    this.tree =
        frontEnd
            .filter(known -> !known.traits().isData() || isAnyOfLanguage())
            .map(known -> known.parse(source));
    boolean isNamedByOthers =
        tree.filter(known -> known.language().modules().kind() != ModuleNames.Kind.NONE)
            .isPresent();
    this.acrossFiles = isNamedByOthers ? rules.acrossFiles(language) : List.of();
    this.code =
        candidates.isEmpty() && acrossFiles.isEmpty()
            ? Optional.empty()
            : tree.map(PatternMatcher::new);
    this.evaluator = new FormulaEvaluator(source, code, found);
    this.taint =
        tree.flatMap(known -> code.map(nodes -> new TaintAnalysis(known, nodes, evaluator)));
    this.report =
        new MatchReport(
            source,
            tree,
            code,
            frontEnd.flatMap(known -> tree.map(parsed -> new FixCheck(known, source, parsed))),
            limits);
    this.matches = new MatchCollector(report, limits, problems::add);
    observer.parsed();
  }

  /** Whether a candidate is for code of the language, not for texts of any kind. */
  private boolean isAnyOfLanguage() {
    return candidates.stream().anyMatch(rule -> rule.isOf(language));
  }

  UnitAnalysis run() {
    tree.ifPresent(this::reportSyntax);
    for (Rule rule : candidates) {
      Optional<Analysis> analysis = rule.analysis(language);
      if (analysis.isPresent()) {
        apply(rule, analysis.get());
      }
    }
    CompressedText facts =
        taint.isPresent() && !acrossFiles.isEmpty() ? facts(taint.get()) : CompressedText.EMPTY;
    if (code.filter(PatternMatcher::areConstantsCut).isPresent()) {
      problems.add(
          new AnalysisProblem(
              AnalysisProblem.Kind.BUDGET,
              Optional.empty(),
              Optional.empty(),
              "the content computes more constant strings than are followed"));
    }
    boolean whole = problems.stream().allMatch(p -> p.kind() == AnalysisProblem.Kind.CAP);
    return new UnitAnalysis(
        whole ? UnitAnalysis.Outcome.ANALYSED : UnitAnalysis.Outcome.PARTIAL,
        lines(),
        matches.all(),
        problems,
        facts);
  }

  /** A text for which no encoding is declared is not wrong if it is in another than was assumed. */
  private void reportSyntax(SourceTree parsed) {
    if (source.malformed()) {
      problems.add(
          new AnalysisProblem(
              AnalysisProblem.Kind.ENCODING,
              Optional.empty(),
              Optional.empty(),
              "the content does not decode as " + source.charset().name()));
    }
    List<ErrorRegion> errors = parsed.errors();
    if (errors.size() > MOST_ERRORS) {
      problems.add(
          new AnalysisProblem(
              AnalysisProblem.Kind.SYNTAX,
              Optional.empty(),
              Optional.empty(),
              errors.size() + " regions do not parse; the first " + MOST_ERRORS + " are listed"));
    }
    for (ErrorRegion error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
      problems.add(
          new AnalysisProblem(
              AnalysisProblem.Kind.SYNTAX,
              Optional.empty(),
              Optional.of(source.location(error.span())),
              error.reason()));
    }
  }

  private int lines() {
    int lines = source.lineCount();
    return source.lineStart(lines) == source.text().length() ? lines - 1 : lines;
  }

  /** What the content tells other files of its repository. */
  private CompressedText facts(TaintAnalysis analysis) {
    FactExtraction extraction = analysis.facts();
    if (extraction.isTestCode()) {
      return CompressedText.EMPTY;
    }
    FactsExport export = new FactsExport(extraction, report);
    for (Rule rule : acrossFiles) {
      if (rule.analysis(language).orElse(null)
          instanceof Analysis.Taint(TaintSpecification specification)) {
        bounded(
            rule.description().id(),
            budget ->
                extraction
                    .of(specification, budget)
                    .ifPresent(facts -> export.add(rule, facts, budget)));
      }
    }
    List<CompressedText> facts = new ArrayList<>();
    bounded(
        "",
        budget ->
            facts.add(export.facts(extraction.ofAnyData(budget), source.text().length(), budget)));
    return facts.isEmpty() ? CompressedText.EMPTY : facts.get(0);
  }

  private void apply(Rule rule, Analysis analysis) {
    bounded(
        rule.description().id(),
        budget -> {
          switch (analysis) {
            case Analysis.Search(Formula formula) -> {
              List<RangeMatch> ranges = evaluator.evaluate(formula, budget);
              if (!ranges.isEmpty()) {
                matches.addRanges(rule, ranges, budget);
              }
            }
            case Analysis.Taint(TaintSpecification specification) -> {
              List<TaintFinding> findings =
                  taint.isPresent() ? taint.get().findings(specification, budget) : List.of();
              if (!findings.isEmpty()) {
                matches.addFlows(rule, findings, budget);
              }
            }
          }
        });
  }

  /**
   * Does something within what is left of the content's budget, and reports if that is too little.
   *
   * @param id of the rule for which it is done; empty if it is for none
   */
  private void bounded(String id, Consumer<WorkBudget> work) {
    long steps = Math.min(limits.ruleSteps(), stepsLeft);
    WorkBudget budget = new WorkBudget(steps, limits.unitBytes() - evaluator.keptBytes());
    try {
      work.accept(budget);
    } catch (WorkBudget.Exhausted e) {
      problem(
          AnalysisProblem.Kind.BUDGET,
          id,
          switch (e.resource()) {
            case STEPS -> who(id) + " needs more than " + steps + " steps here";
            case MEMORY ->
                who(id) + " needs more than " + (limits.unitBytes() >> 20) + " MiB of memory here";
          });
    } catch (StackOverflowError e) {
      problem(AnalysisProblem.Kind.BUDGET, id, "the content nests too deep for the rule");
    } catch (RuntimeException e) {
      problem(AnalysisProblem.Kind.INTERNAL, id, "a defect of the engine, please report it: " + e);
    }
    stepsLeft -= steps - budget.stepsLeft();
    observer.applied(id, steps - budget.stepsLeft(), budget.peak());
    if (evaluator.keptBytes() > limits.unitBytes() / 2) {
      evaluator.forget();
    }
  }

  private static String who(String ruleId) {
    return ruleId.isEmpty() ? "what the content tells other files" : "the rule";
  }

  private void problem(AnalysisProblem.Kind kind, String rule, String message) {
    problems.add(
        new AnalysisProblem(
            kind,
            rule.isEmpty() ? Optional.empty() : Optional.of(rule),
            Optional.empty(),
            message));
  }
}
