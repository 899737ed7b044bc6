package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.FormulaEvaluator;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.formula.RequirementTable;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageFrontEnds;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.PatternMatcher;
import dev.vigil.analyzer.rule.Analysis;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.taint.TaintAnalysis;
import dev.vigil.analyzer.taint.TaintFinding;
import dev.vigil.analyzer.taint.TaintSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The analysis of one content: parsed once, then looked at by every rule that can match in it. */
final class UnitRun {
  /** Regions that do not parse of which each is reported. */
  private static final int MOST_ERRORS = 100;

  private final Limits limits;
  private final String language;
  private final SourceText source;
  private final Optional<SourceTree> tree;
  private final List<Rule> candidates;
  private final FormulaEvaluator evaluator;
  private final Optional<PatternMatcher> code;
  private final Optional<TaintAnalysis> taint;
  private final MatchReport report;
  private final List<RuleMatch> matches = new ArrayList<>();
  private final List<AnalysisProblem> problems = new ArrayList<>();
  private final UnitObserver observer;
  private long stepsLeft;
  private long charactersLeft;

  UnitRun(RuleSet rules, Limits limits, String language, byte[] content, UnitObserver observer) {
    this.limits = limits;
    this.observer = observer;
    this.charactersLeft = limits.resultCharacters();
    this.language = language;
    this.stepsLeft = limits.unitSteps();
    Optional<LanguageFrontEnd> frontEnd = LanguageFrontEnds.forLanguage(language);
    this.source =
        frontEnd
            .map(known -> known.decode(content))
            .orElseGet(() -> SourceText.decode(content, StandardCharsets.UTF_8));
    this.tree = frontEnd.map(known -> known.parse(source));
    RequirementTable.Found found = rules.found(source.text());
    this.candidates = rules.candidates(language, found);
    this.code = candidates.isEmpty() ? Optional.empty() : tree.map(PatternMatcher::new);
    this.evaluator = new FormulaEvaluator(source, code, found);
    this.taint =
        tree.flatMap(known -> code.map(nodes -> new TaintAnalysis(known, nodes, evaluator)));
    this.report = new MatchReport(source, tree, code, limits);
    observer.parsed();
  }

  UnitAnalysis run() {
    tree.ifPresent(this::reportSyntax);
    for (Rule rule : candidates) {
      Optional<Analysis> analysis = rule.analysis(language);
      if (analysis.isPresent()) {
        apply(rule, analysis.get());
      }
    }
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
        matches,
        problems);
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

  private void apply(Rule rule, Analysis analysis) {
    String id = rule.description().id();
    long steps = Math.min(limits.ruleSteps(), stepsLeft);
    WorkBudget budget = new WorkBudget(steps, limits.unitBytes() - evaluator.keptBytes());
    try {
      switch (analysis) {
        case Analysis.Search(Formula formula) -> {
          List<RangeMatch> ranges = evaluator.evaluate(formula, budget);
          if (!ranges.isEmpty()) {
            keep(rule, ranges, range -> report.match(rule, range, budget));
          }
        }
        case Analysis.Taint(TaintSpecification specification) -> {
          List<TaintFinding> findings =
              taint.isPresent() ? taint.get().findings(specification, budget) : List.of();
          if (!findings.isEmpty()) {
            keep(rule, findings, finding -> report.match(rule, finding, budget));
          }
        }
      }
    } catch (WorkBudget.Exhausted e) {
      problem(
          AnalysisProblem.Kind.BUDGET,
          id,
          switch (e.resource()) {
            case STEPS -> "the rule needs more than " + steps + " steps here";
            case MEMORY ->
                "the rule needs more than " + (limits.unitBytes() >> 20) + " MiB of memory here";
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

  /** What people are told of a match, by which they tell it from others. */
  private record Told(Location place, String message) {}

  /** What tells people the same is one match: the first, which has the shortest trace. */
  private <T> void keep(Rule rule, List<T> found, Function<T, RuleMatch> told) {
    int most = Math.min(limits.matchesPerRule(), rule.mostMatches().orElse(Integer.MAX_VALUE));
    Map<Told, RuleMatch> distinct = new LinkedHashMap<>();
    try {
      collect(rule, found, most, told, distinct);
    } finally {
      matches.addAll(distinct.values());
    }
    if (distinct.values().stream().anyMatch(UnitRun::isCut)) {
      problem(
          AnalysisProblem.Kind.CAP,
          rule.description().id(),
          "the trace of a match is longer than what is kept of it");
    }
  }

  private <T> void collect(
      Rule rule,
      List<T> found,
      int most,
      Function<T, RuleMatch> told,
      Map<Told, RuleMatch> distinct) {
    for (T each : found) {
      if (distinct.size() == most) {
        problem(
            AnalysisProblem.Kind.CAP, rule.description().id(), "more than " + most + " matches");
        break;
      }
      RuleMatch match = told.apply(each);
      charactersLeft -= match.characters();
      if (charactersLeft < 0) {
        problem(
            AnalysisProblem.Kind.CAP,
            rule.description().id(),
            "more than "
                + distinct.size()
                + " matches, and no room for them among "
                + limits.resultCharacters()
                + " characters of results");
        charactersLeft = 0;
        break;
      }
      distinct.merge(
          new Told(match.location(), match.message()),
          match,
          (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }

  private static boolean isCut(RuleMatch match) {
    return match.trace().map(DataFlow::cut).orElse(false);
  }

  private void problem(AnalysisProblem.Kind kind, String rule, String message) {
    problems.add(new AnalysisProblem(kind, Optional.of(rule), Optional.empty(), message));
  }
}
