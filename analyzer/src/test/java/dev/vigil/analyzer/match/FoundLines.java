package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Code whose lines say in a comment, {@code found}, where a pattern matches. */
final class FoundLines {
  private FoundLines() {}

  static void check(String language, String pattern, String code) throws InvalidPatternException {
    check(language, pattern, MatchOptions.DEFAULT, code);
  }

  static void check(String language, String pattern, MatchOptions options, String code)
      throws InvalidPatternException {
    LanguageFrontEnd frontEnd = Languages.BUILT_IN.frontEnd(language).orElseThrow();
    SourceText source = SourceText.of(code);
    SourceTree tree = frontEnd.parse(source);
    assertThat(tree.errors()).isEmpty();
    List<String> lines = code.lines().toList();
    List<String> marked =
        lines.stream().filter(line -> line.endsWith(" found")).map(String::strip).toList();
    List<Integer> found =
        new PatternMatcher(tree)
                .matches(
                    CodePattern.compile(frontEnd, pattern, options), new WorkBudget(10_000_000))
                .stream()
                .map(match -> source.line(match.span().start()))
                .distinct()
                .toList();
    List<String> texts = new ArrayList<>();
    found.forEach(line -> texts.add(lines.get(line - 1).strip()));
    assertThat(texts).as(pattern).containsExactlyElementsOf(marked);
  }
}
