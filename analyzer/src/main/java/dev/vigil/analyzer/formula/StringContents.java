package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into the contents of the strings of a file, as text or as code of another language. */
final class StringContents {
  /** A content need not have what its file has not. */
  private static final RequirementTable.Found UNKNOWN =
      RequirementTable.of(List.of(), List.of(), List.of()).in("");

  /** Memory of what is kept of a content, in bytes, beside what depends on its length. */
  private static final long EVALUATOR_BYTES = 1000;

  /** Memory of the tree and the index of a content for each of its characters, in bytes. */
  private static final long CHARACTER_BYTES = 50;

  private record Key(StringContent content, String text) {}

  private final SourceText source;
  private final Map<Key, FormulaEvaluator> known = new HashMap<>();
  private long knownBytes;

  StringContents(SourceText source) {
    this.source = source;
  }

  /** About how much memory is used by the contents that were looked into, in bytes. */
  long keptBytes() {
    return knownBytes;
  }

  /** Lets go of the contents that were looked into. */
  void forget() {
    known.clear();
    knownBytes = 0;
  }

  /** The content of a string, also of one that a variable holds; else the source of the code. */
  String text(Binding binding) {
    return binding instanceof Binding.Code code
            && code.nodes().size() == 1
            && code.nodes().get(0) instanceof StringLiteral literal
        ? literal.value()
        : binding.text(source);
  }

  /** Where the content of a string stands; only to be read as text may it be other code. */
  private static Optional<Span> region(Binding binding, StringContent content) {
    return switch (binding) {
      case Binding.Text text -> Optional.of(text.span());
      case Binding.Code code
          when code.nodes().size() == 1 && code.nodes().get(0) instanceof StringLiteral literal ->
          Optional.of(literal.content());
      case Binding.Code code ->
          content.language().isEmpty() ? Optional.of(code.span()) : Optional.empty();
    };
  }

  /**
   * What a formula binds in the content of a string, for each of its matches; none if the binding
   * cannot be read so.
   *
   * @param around the metavariables with which matches must agree
   */
  List<Bindings> matches(
      Binding binding, StringContent content, Formula formula, Bindings around, WorkBudget budget) {
    Optional<Span> region = region(binding, content);
    if (region.isEmpty()) {
      return List.of();
    }
    // Without a byte order mark, with which the content may begin.
    SourceText inner = SourceText.of(text(binding));
    String text = inner.text();
    boolean asWritten = text.equals(source.text(region.get()));
    Bindings outer = texts(around);
    RangeMatch whole =
        new RangeMatch(new Span(0, text.length()), Bindings.EMPTY, RangeMatch.Kind.CODE);
    return evaluator(content, inner, budget)
        .evaluate(formula, new Scope(whole, Optional.empty()), budget)
        .stream()
        .map(match -> placed(match.bindings(), inner, region.get(), asWritten))
        .filter(bindings -> outer.merge(bindings).isPresent())
        .toList();
  }

  private FormulaEvaluator evaluator(StringContent content, SourceText text, WorkBudget budget) {
    Key key = new Key(content, text.text());
    FormulaEvaluator evaluator = known.get(key);
    if (evaluator == null) {
      long bytes = EVALUATOR_BYTES + CHARACTER_BYTES * text.text().length();
      budget.take(text.text().length());
      budget.hold(bytes);
      knownBytes += bytes;
      Optional<LanguageFrontEnd> language = content.language();
      evaluator =
          new FormulaEvaluator(
              text, language.map(known -> new PatternMatcher(known.parse(text))), UNKNOWN);
      known.put(key, evaluator);
    }
    return evaluator;
  }

  private Bindings texts(Bindings bindings) {
    Bindings texts = Bindings.EMPTY;
    for (Map.Entry<String, Binding> entry : bindings.all().entrySet()) {
      Binding binding = entry.getValue();
      texts =
          texts
              .with(entry.getKey(), new Binding.Text(binding.span(), binding.text(source)))
              .orElse(texts);
    }
    return texts;
  }

  /** Bindings as pieces of the file's text. */
  private static Bindings placed(
      Bindings bindings, SourceText inner, Span region, boolean asWritten) {
    Bindings placed = Bindings.EMPTY;
    for (Map.Entry<String, Binding> entry : bindings.all().entrySet()) {
      Span own = entry.getValue().span();
      Span span =
          asWritten ? new Span(region.start() + own.start(), region.start() + own.end()) : region;
      placed =
          placed
              .with(entry.getKey(), new Binding.Text(span, entry.getValue().text(inner)))
              .orElse(placed);
    }
    return placed;
  }
}
