package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.PatternMatcher;
import dev.vigil.analyzer.pattern.StepBudget;
import dev.vigil.analyzer.pattern.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Keeps the ranges for which all conditions hold. */
final class ConditionEvaluator {
  private final SourceText source;
  private final Optional<PatternMatcher> matcher;
  private final StepBudget budget;

  ConditionEvaluator(SourceText source, Optional<PatternMatcher> matcher, StepBudget budget) {
    this.source = source;
    this.matcher = matcher;
    this.budget = budget;
  }

  /** What conditions bind themselves is added when all of them hold, so that none sees it. */
  Ranges filter(Ranges ranges, List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return ranges;
    }
    List<RangeMatch> kept = new ArrayList<>();
    for (RangeMatch range : ranges.list()) {
      holding(range.bindings(), conditions)
          .ifPresent(more ->
              kept.add(
                  range.bindings().merge(more).isPresent()
                      ? new RangeMatch(
                          range.span(), range.bindings().merge(more).get(), range.kind())
                      : range));
    }
    return Ranges.of(kept);
  }

  /** What the conditions bind, if all hold. */
  private Optional<Bindings> holding(Bindings bindings, List<Condition> conditions) {
    Bindings more = Bindings.EMPTY;
    for (Condition condition : conditions) {
      Optional<Bindings> held = holding(bindings, condition);
      if (held.isEmpty()) {
        return Optional.empty();
      }
      more = more.merge(held.get()).orElse(more);
    }
    return Optional.of(more);
  }

  private Optional<Bindings> holding(Bindings bindings, Condition condition) {
    return switch (condition) {
      case Condition.TextMatches(String metavariable, TextPattern pattern, boolean constants) ->
          bindings.get(metavariable).flatMap(binding -> matching(binding, pattern, constants));
      case Condition.Compares compares ->
          compares.comparison().test(name -> value(bindings, name, compares), budget)
              ? Optional.of(Bindings.EMPTY)
              : Optional.empty();
    };
  }

  private Optional<Bindings> matching(Binding binding, TextPattern pattern, boolean constants) {
    String text = binding.text(source);
    if (constants) {
      text = constant(binding).map(Object::toString).orElse(text);
    }
    Optional<MatchResult> match = pattern.lookingAt(text, budget);
    return match.map(found -> named(pattern, found, binding));
  }

  /** Only named groups of a condition become metavariables. */
  private static Bindings named(TextPattern pattern, MatchResult match, Binding binding) {
    Bindings bindings = Bindings.EMPTY;
    for (String name : pattern.groupNames()) {
      String text = pattern.group(match, name);
      if (text != null) {
        bindings =
            bindings.with("$" + name, new Binding.Text(binding.span(), text)).orElse(bindings);
      }
    }
    return bindings;
  }

  private Optional<Object> constant(Binding binding) {
    return matcher.isPresent()
        ? matcher.get().constant(binding, budget)
        : Optional.of(binding.text(source));
  }

  private Optional<Object> value(Bindings bindings, String name, Condition.Compares compares) {
    Optional<Binding> binding = bindings.get(name);
    if (binding.isEmpty()) {
      return Optional.empty();
    }
    Object value =
        constant(binding.get())
            .orElseGet(() -> new Comparison.CodeText(binding.get().text(source)));
    return compares.numbers() || compares.base().isPresent()
        ? number(value, compares.base().orElse(10))
        : Optional.of(value);
  }

  /** An integer, read in a base if it is a text. */
  private static Optional<Object> number(Object value, int base) {
    if (value instanceof String text) {
      try {
        return Optional.of(new BigInteger(text.strip(), base));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return value instanceof Number ? Optional.of(value) : Optional.empty();
  }
}
