package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.formula.comparison.Comparison;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Keeps the ranges of a file for which all conditions hold. */
final class ConditionEvaluator {
  private final SourceText source;
  private final Optional<PatternMatcher> matcher;
  private final FormulaEvaluator formulas;
  private final StringContents contents;

  ConditionEvaluator(
      SourceText source, Optional<PatternMatcher> matcher, FormulaEvaluator formulas) {
    this.source = source;
    this.matcher = matcher;
    this.formulas = formulas;
    this.contents = new StringContents(source);
  }

  /** About how much memory is used by what is kept of contents of strings, in bytes. */
  long keptBytes() {
    return contents.keptBytes();
  }

  /** Lets go of what is kept. */
  void forget() {
    contents.forget();
  }

  /**
   * The ranges for which the conditions hold. What conditions bind is added when all of them hold,
   * so that none sees it: a range becomes one for each way in which a condition binds something.
   */
  Ranges filter(Ranges ranges, List<Condition> conditions, WorkBudget budget) {
    if (conditions.isEmpty()) {
      return ranges;
    }
    List<RangeMatch> kept = new ArrayList<>();
    for (RangeMatch range : ranges.list()) {
      bound(range, conditions, budget).ifPresent(more -> kept.addAll(with(range, more)));
    }
    return Ranges.of(kept);
  }

  private static List<RangeMatch> with(RangeMatch range, List<Bindings> more) {
    if (more.isEmpty()) {
      return List.of(range);
    }
    return more.stream()
        .flatMap(bindings -> range.bindings().merge(bindings).stream())
        .map(range::with)
        .toList();
  }

  /** What the conditions bind, if all hold. */
  private Optional<List<Bindings>> bound(
      RangeMatch range, List<Condition> conditions, WorkBudget budget) {
    List<Bindings> more = new ArrayList<>();
    for (Condition condition : conditions) {
      Optional<List<Bindings>> held = bound(range, condition, budget);
      if (held.isEmpty()) {
        return Optional.empty();
      }
      more.addAll(held.get());
    }
    return Optional.of(more);
  }

  private Optional<List<Bindings>> bound(RangeMatch range, Condition condition, WorkBudget budget) {
    Bindings bindings = range.bindings();
    return switch (condition) {
      case Condition.TextMatches matches ->
          bindings.get(matches.metavariable()).flatMap(of -> matching(of, matches, budget));
      case Condition.Compares compares ->
          compares.comparison().test(name -> value(bindings, name, compares, budget), budget)
              ? Optional.of(List.of())
              : Optional.empty();
      case Condition.ContainsMatch contains ->
          bindings
              .get(contains.metavariable())
              .map(of -> within(range, of, contains, budget))
              .filter(found -> !found.isEmpty())
              .map(found -> added(found, bindings));
      case Condition.HasType(String metavariable, List<CodePattern> types) ->
          bindings
              .get(metavariable)
              .filter(of -> types.stream().anyMatch(type -> isOf(type, of, budget)))
              .map(of -> List.of());
      case Condition.Analysed(String metavariable, MetavariableAnalyzer analyzer) ->
          bindings
              .get(metavariable)
              .filter(of -> analyzer.isRemarkable(contents.text(of)))
              .map(of -> List.of());
    };
  }

  private boolean isOf(CodePattern type, Binding binding, WorkBudget budget) {
    return matcher.isPresent()
        && binding instanceof Binding.Code code
        && code.nodes().size() == 1
        && code.nodes().get(0) instanceof Expression expression
        && !matcher.get().matches(type, expression, budget).isEmpty();
  }

  private Optional<List<Bindings>> matching(
      Binding binding, Condition.TextMatches condition, WorkBudget budget) {
    String text = binding.text(source);
    if (condition.constantPropagation()) {
      text = constant(binding, budget).map(Object::toString).orElse(text);
    }
    Optional<MatchResult> match = condition.pattern().lookingAt(text, budget);
    return match.isEmpty()
        ? Optional.empty()
        : Optional.of(groups(binding.span(), text, condition.pattern(), match.get()));
  }

  private List<Bindings> groups(Span span, String text, TextPattern pattern, MatchResult match) {
    if (pattern.groupNames().isEmpty()) {
      return List.of();
    }
    Bindings named =
        source.text(span).equals(text)
            ? PatternRanges.named(pattern, match, span.start())
            : placed(span, pattern, match);
    return named.all().isEmpty() ? List.of() : List.of(named);
  }

  /** Groups of a text that does not stand in the file as it is. */
  private static Bindings placed(Span span, TextPattern pattern, MatchResult match) {
    Bindings bindings = Bindings.EMPTY;
    for (var named : PatternRanges.named(pattern, match, 0).all().entrySet()) {
      if (named.getValue() instanceof Binding.Text(Span within, String text)) {
        bindings = bindings.with(named.getKey(), new Binding.Text(span, text)).orElse(bindings);
      }
    }
    return bindings;
  }

  /** The bindings of all matches within what a metavariable stands for. */
  private List<Bindings> within(
      RangeMatch range, Binding binding, Condition.ContainsMatch condition, WorkBudget budget) {
    if (condition.content().isPresent()) {
      return contents.matches(
          binding, condition.content().get(), condition.formula(), range.bindings(), budget);
    }
    return formulas.evaluate(condition.formula(), Scope.of(binding, range), budget).stream()
        .map(RangeMatch::bindings)
        .toList();
  }

  /** What is new among some bindings, each once; groups of regular expressions are not. */
  private static List<Bindings> added(List<Bindings> found, Bindings known) {
    return found.stream()
        .map(bindings ->
            bindings.without(
                name -> known.get(name).isPresent() || Character.isDigit(name.charAt(1))))
        .filter(more -> !more.all().isEmpty())
        .distinct()
        .toList();
  }

  private Optional<Object> constant(Binding binding, WorkBudget budget) {
    return matcher.isPresent()
        ? matcher.get().constant(binding, budget)
        : Optional.of(binding.text(source));
  }

  private Optional<Object> value(
      Bindings bindings, String name, Condition.Compares compares, WorkBudget budget) {
    Optional<Binding> binding = bindings.get(name);
    if (binding.isEmpty()) {
      return Optional.empty();
    }
    Object value = value(binding.get(), budget);
    return compares.numbers() || compares.base().isPresent()
        ? number(value, compares.base().orElse(10))
        : Optional.of(value);
  }

  /** The constant that code is, the values that it puts together, or else its text. */
  private Object value(Binding binding, WorkBudget budget) {
    budget.take(1);
    Optional<Object> constant = constant(binding, budget);
    if (constant.isPresent()) {
      return constant.get();
    }
    String text = binding.text(source);
    Optional<Object> composed =
        binding instanceof Binding.Code code && code.nodes().size() == 1
            ? composed(code.nodes().get(0), budget)
            : Optional.empty();
    return composed.isPresent()
        ? new Comparison.CodeValue(text, composed.get())
        : new Comparison.CodeText(text);
  }

  private Optional<Object> composed(Node code, WorkBudget budget) {
    return switch (code) {
      case NullLiteral none -> Optional.of(ConstantValue.Nothing.NONE);
      case Collection list ->
          Optional.of(list.elements().stream().map(element -> value(element, budget)).toList());
      case ArrayCreation array -> array.initializer().flatMap(values -> composed(values, budget));
      case Dictionary map -> dictionary(map, budget);
      default -> Optional.empty();
    };
  }

  private Object value(Expression element, WorkBudget budget) {
    return value(new Binding.Code(element.span(), List.of(element)), budget);
  }

  /** A dictionary, unless another one is unpacked in it. */
  private Optional<Object> dictionary(Dictionary map, WorkBudget budget) {
    Map<Object, Object> values = new LinkedHashMap<>();
    for (DictionaryElement element : map.elements()) {
      if (!(element instanceof DictionaryEntry entry)) {
        return Optional.empty();
      }
      values.put(value(entry.key(), budget), value(entry.value(), budget));
    }
    return Optional.of(values);
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
