package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRegexTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "^abc.*$",
        "(?i)abc[0-9a-z_-]{20,40}",
        "\\babc(?:x|y)-(?![a-z]*\\n)[A-Z]+",
        "abc[^\\s:@/]+:",
        "abc[^\"\\r\\n]{2,}",
        "(?<name>abc)\\w+\\1",
        "(?<=\\n)abc\\t",
        "abc[&?]x"
      })
  void knowsWhatIsWithinALine(String regex) throws InvalidTextPatternException {
    assertThat(LineRegex.requirement(TextPattern.compile(regex))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc\\s*=",
        "abc[^;]+",
        "abc[\\s\\S]def",
        "abc\\nx",
        "abc[\\t-z]x",
        "abc[\\x01-\\x7f]",
        "abc\\012",
        "(?s)abc.x",
        "abc\\W",
        "abc\\Rx",
        "abc(?:x|\\D)",
        "abc\nx"
      })
  void isNotSureOfTheOthers(String regex) throws InvalidTextPatternException {
    assertThat(LineRegex.requirement(TextPattern.compile(regex))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a+(?=abc)", "[a-c]+"})
  void needsSomethingInTheMatchItself(String regex) throws InvalidTextPatternException {
    assertThat(LineRegex.requirement(TextPattern.compile(regex))).isEmpty();
  }

  @Property
  void findsInLinesWhatTheWholeTextHas(
      @ForAll("regexes") String regex, @ForAll("texts") String text)
      throws InvalidTextPatternException {
    Formula.Text formula = Formula.Text.of(TextPattern.compile(regex));
    RequirementTable.Found found =
        RequirementTable.of(List.of(), List.of(), List.of(formula)).in(text);
    Optional<List<Span>> lines =
        formula.lines().flatMap(required -> found.lines(required, formula.reach()));
    assertThat(lines).isPresent();

    List<String> inLines = new ArrayList<>();
    formula
        .pattern()
        .findAll(
            text,
            lines.orElseThrow(),
            new WorkBudget(1_000_000),
            match -> inLines.add(match.start() + " " + match.group()));
    List<String> everywhere = new ArrayList<>();
    formula
        .pattern()
        .findAll(
            text,
            new WorkBudget(1_000_000),
            match -> everywhere.add(match.start() + " " + match.group()));
    assertThat(inLines).isEqualTo(everywhere);
  }

  @Provide
  Arbitrary<String> regexes() {
    return Arbitraries.of(
        "abc",
        "^abc",
        "abc$",
        "\\babc\\b",
        "(?<!\\n)abc",
        "(?<=\\n)abc",
        "abc(?=\\na)",
        "abc(?!\\n)",
        ".*abc.?",
        "(?:abc|cba)+",
        "[^\\s]*abc",
        "\\Aabc",
        "abc\\z",
        "(?i)ABC-*",
        "[a-c]{0,3}?abc-{0,2}",
        "(?:abc|cba){1,2}a?",
        "[ab-]?abc(?!-)",
        "(?<=-)[a-c-]{1,4}abc[a-c]{0,2}",
        "(?<N>[a-c]{0,2}abc)(?=-)",
        "(?i)-?(?-i:abc){1,2}");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("abc", "cba", "a", "\n", "-", " ", "ABC", "\r")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
