package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.InvalidTextPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.Optional;

/** Reads single patterns for one language. */
final class PatternReader {
  private final Optional<LanguageFrontEnd> language;
  private final MatchOptions options;
  private final PatternCompiler compiler;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param language of the patterns; empty if there can be regular expressions only
   */
  PatternReader(
      Optional<LanguageFrontEnd> language,
      MatchOptions options,
      PatternCompiler compiler,
      Problems problems) {
    this.language = language;
    this.options = options;
    this.compiler = compiler;
    this.problems = problems;
  }

  /** The same for patterns in another language. */
  PatternReader in(Optional<LanguageFrontEnd> other) {
    return new PatternReader(other, options, compiler, problems);
  }

  Optional<Formula> code(YamlValue value) {
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problems.report(value, "a pattern is a text: " + value.described());
      return Optional.empty();
    }
    if (language.isEmpty()) {
      problems.report(
          value, "a rule for every text can have regular expressions only, not a pattern of code");
      return Optional.empty();
    }
    try {
      return Optional.of(new Formula.Code(compiler.code(language.get(), scalar.text(), options)));
    } catch (InvalidPatternException e) {
      problems.report(value, "not a pattern (" + e.getMessage() + "): " + scalar.text().strip());
      return Optional.empty();
    }
  }

  Optional<Formula> regex(YamlValue value) {
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problems.report(value, "a regular expression is a text: " + value.described());
      return Optional.empty();
    }
    try {
      return Optional.of(new Formula.Text(compiler.text(scalar.text())));
    } catch (InvalidTextPatternException e) {
      problems.report(
          value, "not a regular expression (" + e.getMessage() + "): " + scalar.text().strip());
      return Optional.empty();
    }
  }
}
