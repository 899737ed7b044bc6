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
import dev.vigil.analyzer.redaction.Redaction;
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
  /** The metavariable of a rule that stands for a secret: what it stands for is never shown. */
  private static final String SECRET = "$SECRET";

  /** Sign of text that is left out. */
  private static final String CUT = "…";

  /** Characters before a match with which the excerpt of a very long line begins. */
  private static final int CONTEXT = 80;

  private final SourceText source;
  private final Optional<PatternMatcher> code;
  private final Limits limits;
  private final Optional<SourceTree> tree;
  private final Redaction redaction;
  private final Definitions definitions;
  private @Nullable Suppressions suppressions;
  private final NormalizedCode normalizedCode;
  private final FixReport fixes;

  MatchReport(
      SourceText source,
      Optional<SourceTree> tree,
      Optional<PatternMatcher> code,
      Optional<FixCheck> check,
      Limits limits) {
    this.source = source;
    this.code = code;
    this.limits = limits;
    this.tree = tree;
    this.redaction = new Redaction(source, code);
    this.definitions = new Definitions(code);
    this.normalizedCode = new NormalizedCode(tree.map(SourceTree::comments).orElse(List.of()));
    this.fixes = new FixReport(source, check);
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
    Redaction redaction = redaction(range);
    SortedMap<String, String> metavariables = metavariables(range, redaction, budget);
    int first = location.start().line();
    // A range that ends behind a line terminator does not reach into the next line.
    int last = source.line(Math.max(range.span().start(), range.span().end() - 1));
    int end = source.lineStart(last) + source.lineText(last).length();
    int begin = excerptStart(source.lineStart(first), range.span().start(), end);
    Span lines = new Span(begin, end);
    budget.take(lines.end() - lines.start());
    return new RuleMatch(
        rule.id(),
        location,
        MessageTemplate.filled(
            rule.message(), metavariables, name -> value(range, name, metavariables, budget)),
        capped((begin > source.lineStart(first) ? CUT : "") + redaction.redact(lines)),
        metavariables,
        definitions.around(range.span()),
        normalizedCode.of(range.span(), redaction),
        suppression(by, range.span()),
        range.fix().or(by::fix).flatMap(template -> fixes.fix(template, range, redaction, budget)));
  }

  /**
   * Where an excerpt begins: at the beginning of the line, unless the match would be cut off by the
   * bound of excerpts; then a little before the match.
   */
  private int excerptStart(int line, int match, int end) {
    int cap = limits.excerptCharacters();
    if (end - line <= cap || match - line <= cap / 2) {
      return line;
    }
    int begin = match - Math.min(CONTEXT, cap / 2);
    return Character.isLowSurrogate(source.text().charAt(begin)) ? begin + 1 : begin;
  }

  /** How many fixes were refused so far, because the file would not parse with them. */
  int refusedFixes() {
    return fixes.refused();
  }

  /** Where a span is. */
  Location location(Span span) {
    return source.location(span);
  }

  /** The comment that suppresses a rule's match of a span, if there is one. */
  Optional<Suppression> suppression(Rule by, Span span) {
    return suppressions().of(by.reportedAs(), span);
  }

  private Suppressions suppressions() {
    Suppressions known = suppressions;
    if (known == null) {
      known = new Suppressions(source, tree);
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

  /** What is told of a region through which data went. */
  TraceStep step(Span span, WorkBudget budget) {
    budget.take(span.end() - span.start());
    return new TraceStep(source.location(span), capped(redaction.redact(span)));
  }

  /** The texts of what a range bound, redacted. */
  SortedMap<String, String> metavariables(RangeMatch range, WorkBudget budget) {
    return metavariables(range, redaction(range), budget);
  }

  /** Hides also what a rule's {@link #SECRET} stands for. */
  private Redaction redaction(RangeMatch range) {
    return secret(range).map(secret -> redaction.hiding(List.of(secret))).orElse(redaction);
  }

  /** The region of the secret that a range names, if it stands in the file as it is. */
  Optional<Span> secret(RangeMatch range) {
    return range
        .bindings()
        .get(SECRET)
        .filter(secret -> isAsWritten(secret, secret.text(source)))
        .map(Binding::span);
  }

  private SortedMap<String, String> metavariables(
      RangeMatch range, Redaction redaction, WorkBudget budget) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Binding> entry : range.bindings().all().entrySet()) {
      Binding binding = entry.getValue();
      String text = binding.text(source);
      budget.take(text.length());
      String shown;
      if (isAsWritten(binding, text)) {
        shown = redaction.redact(binding.span());
      } else {
        shown = entry.getKey().equals(SECRET) ? redaction.hidden(text) : redaction.redact(text);
      }
      texts.put(entry.getKey(), capped(shown));
    }
    return texts;
  }

  private boolean isAsWritten(Binding binding, String text) {
    Span span = binding.span();
    return span.end() - span.start() == text.length()
        && source.text().startsWith(text, span.start());
  }

  /** The constant that a metavariable holds, or else its text. */
  private String value(
      RangeMatch range, String name, SortedMap<String, String> texts, WorkBudget budget) {
    Optional<Object> constant =
        code.flatMap(matcher ->
            range.bindings().get(name).flatMap(binding -> matcher.constant(binding, budget)));
    return constant
        .map(value -> capped(redaction.redactValue(value.toString())))
        .orElseGet(() -> texts.getOrDefault(name, name));
  }

  private String capped(String text) {
    int cap = limits.excerptCharacters();
    if (text.length() <= cap) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(cap - 1));
    return text.substring(0, splits ? cap - 1 : cap) + CUT;
  }
}
