package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.Requirement;
import dev.vigil.analyzer.formula.SharedFormulas;
import dev.vigil.analyzer.formula.comparison.Comparison;
import dev.vigil.analyzer.formula.comparison.InvalidComparisonException;
import dev.vigil.analyzer.generic.GenericOptions;
import dev.vigil.analyzer.generic.GenericPattern;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Compiles patterns; equal ones are one object, and equal formulas of them, so that rules that
 * share one match it once.
 */
final class PatternCompiler {
  private record GenericKey(String text, GenericOptions options) {}

  private record Key(LanguageFrontEnd language, String text, MatchOptions options) {}

  private final Map<Key, CodePattern> code = new HashMap<>();
  private final Map<GenericKey, GenericPattern> generic = new HashMap<>();
  private final Map<String, TextPattern> texts = new HashMap<>();
  private final SharedFormulas formulas = new SharedFormulas();
  private final Optional<LocalDate> today;
  private final Languages languages;
  private boolean dependsOnDay;

  /**
   * A compiler.
   *
   * @param today the day that rules are run for, if that is known
   * @param languages those that patterns may be of
   */
  PatternCompiler(Optional<LocalDate> today, Languages languages) {
    this.today = today;
    this.languages = languages;
  }

  /** The languages that patterns may be of. */
  Languages languages() {
    return languages;
  }

  CodePattern code(LanguageFrontEnd language, String text, MatchOptions options)
      throws InvalidPatternException {
    Key key = new Key(language, text, options);
    CodePattern known = code.get(key);
    if (known == null) {
      known = CodePattern.compile(language, text, options);
      code.put(key, known);
    }
    return known;
  }

  GenericPattern generic(String text, GenericOptions options) throws InvalidPatternException {
    GenericKey key = new GenericKey(text, options);
    GenericPattern known = generic.get(key);
    if (known == null) {
      known = GenericPattern.compile(text, options);
      generic.put(key, known);
    }
    return known;
  }

  TextPattern text(String regex) throws InvalidTextPatternException {
    TextPattern known = texts.get(regex);
    if (known == null) {
      known = TextPattern.compile(regex);
      texts.put(regex, known);
    }
    return known;
  }

  Comparison comparison(String text) throws InvalidComparisonException {
    Comparison comparison = Comparison.parse(text, today);
    dependsOnDay |= comparison.dependsOnDay();
    return comparison;
  }

  /** The day that rules are run for, if what one of them finds depends on it. */
  Optional<LocalDate> decidingDay() {
    return today.filter(day -> dependsOnDay);
  }

  /** The formula that all rules with an equal one have. */
  Formula shared(Formula formula) {
    return formulas.of(formula);
  }

  /** The formulas that look for regular expressions in the text. */
  List<Formula.Text> texts() {
    return formulas.texts();
  }

  /** What formulas require that are made of others. */
  List<Requirement> requirements() {
    return formulas.requirements();
  }

  /** The words that each pattern of code requires. */
  List<SortedSet<String>> words() {
    return code.values().stream().map(CodePattern::requiredWords).toList();
  }
}
