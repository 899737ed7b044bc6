package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.TaintFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells people of ranges: texts with secrets redacted, capped, and with what is around them. */
final class MatchReport {
  private final SourceText source;
  private final Limits limits;
  private final Optional<List<Span>> comments;
  private final Redaction redaction;
  private final Definitions definitions;
  private @Nullable Suppressions suppressions;
  private final NormalizedCode normalizedCode;
  private final FixReport fixes;

  MatchReport(
      SourceText source, Optional<SourceTree> tree, Optional<PatternMatcher> code, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.comments = tree.map(SourceTree::comments);
    this.redaction = new Redaction(source, code);
    this.definitions = new Definitions(code);
    this.normalizedCode = new NormalizedCode(comments.orElse(List.of()), redaction);
    this.fixes = new FixReport(source, redaction);
  }

  /**
   * What is told of a range that a rule matched.
   *
   * @throws WorkBudget.Exhausted if its texts, or its fix, take more steps than the budget has; a
   *     step is a character
   */
  RuleMatch match(Rule by, RangeMatch range, WorkBudget budget) {
    RuleDescription rule = by.description();
    Location location = source.location(range.span());
    SortedMap<String, String> metavariables = metavariables(range, budget);
    int first = location.start().line();
    // A range that ends behind a line terminator does not reach into the next line.
    int last = source.line(Math.max(range.span().start(), range.span().end() - 1));
    Span lines =
        new Span(source.lineStart(first), source.lineStart(last) + source.lineText(last).length());
    budget.take(lines.end() - lines.start());
    return new RuleMatch(
        rule.id(),
        location,
        MessageTemplate.filled(rule.message(), metavariables),
        capped(redaction.redact(lines)),
        metavariables,
        definitions.around(range.span()),
        normalizedCode.of(range.span()),
        suppression(by, range.span()),
        by.fix().map(template -> fixes.fix(template, range, budget)));
  }

  /** Where a span is. */
  Location location(Span span) {
    return source.location(span);
  }

  /** The comment that suppresses a rule's match of a span, if there is one. */
  Optional<Suppression> suppression(Rule by, Span span) {
    return suppressions().of(by.reportedAs(), source.line(span.start()));
  }

  private Suppressions suppressions() {
    Suppressions known = suppressions;
    if (known == null) {
      known = new Suppressions(source, comments);
      suppressions = known;
    }
    return known;
  }

  /** A match of a taint rule, with the way that the data took. */
  RuleMatch match(Rule rule, TaintFinding finding, WorkBudget budget) {
    return match(rule, finding.range(), budget)
        .with(
            new DataFlow(
                step(finding.source(), budget),
                finding.variables().stream().map(variable -> step(variable, budget)).toList(),
                step(finding.sink(), budget),
                finding.cut()));
  }

  private TraceStep step(Span span, WorkBudget budget) {
    budget.take(span.end() - span.start());
    return new TraceStep(source.location(span), capped(redaction.redact(span)));
  }

  private SortedMap<String, String> metavariables(RangeMatch range, WorkBudget budget) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Binding> entry : range.bindings().all().entrySet()) {
      Binding binding = entry.getValue();
      String text = binding.text(source);
      budget.take(text.length());
      Span span = binding.span();
      boolean asWritten =
          span.end() - span.start() == text.length()
              && source.text().startsWith(text, span.start());
      texts.put(
          entry.getKey(), capped(asWritten ? redaction.redact(span) : redaction.redact(text)));
    }
    return texts;
  }

  private String capped(String text) {
    int cap = limits.excerptCharacters();
    if (text.length() <= cap) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(cap - 1));
    return text.substring(0, splits ? cap - 1 : cap) + "…";
  }
}
