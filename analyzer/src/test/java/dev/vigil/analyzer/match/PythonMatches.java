package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;

/** Matches of patterns in Python code. */
final class PythonMatches {
  static final LanguageFrontEnd PYTHON = Languages.BUILT_IN.frontEnd("python").orElseThrow();

  private PythonMatches() {}

  /** The matched texts of a pattern, white space in them folded. */
  static List<String> find(String code, String pattern) throws InvalidPatternException {
    return find(code, pattern, MatchOptions.DEFAULT);
  }

  /** The same with options. */
  static List<String> find(String code, String pattern, MatchOptions options)
      throws InvalidPatternException {
    return matches(code, pattern, options).stream()
        .map(match -> code.substring(match.span().start(), match.span().end()))
        .map(text -> text.replaceAll("\\s+", " "))
        .distinct()
        .toList();
  }

  /** What a metavariable stands for in each match. */
  static List<String> bound(String code, String pattern, String name)
      throws InvalidPatternException {
    SourceText source = SourceText.of(code);
    return matches(code, pattern, MatchOptions.DEFAULT).stream()
        .map(match -> match.bindings().get(name).orElseThrow().text(source))
        .toList();
  }

  static CodePattern compile(String pattern) throws InvalidPatternException {
    return CodePattern.compile(PYTHON, pattern, MatchOptions.DEFAULT);
  }

  private static List<CodeMatch> matches(String code, String pattern, MatchOptions options)
      throws InvalidPatternException {
    SourceTree tree = PYTHON.parse(SourceText.of(code));
    assertThat(tree.errors()).isEmpty();
    CodePattern compiled = CodePattern.compile(PYTHON, pattern, options);
    return new PatternMatcher(tree).matches(compiled, new WorkBudget(1_000_000));
  }
}
