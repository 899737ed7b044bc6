package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexStartTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "key\\s*= ~ key",
        "(?i)(?:KEY|token)\\s{0,3}[=:] ~ key token",
        "(?im)\\b(?<name>key|token)\\W+x ~ key token",
        "keys?= ~ ",
        "key1(?:a|b) ~ key1",
        "(?:key|to)= ~ ",
        "(?:key|token)?= ~ ",
        "key=|token= ~ ",
        "key\\Q|\\E ~ ",
        "key[|]x ~ key",
        "[a-z]key ~ ",
        "(?x)key ~ "
      })
  void knowsTheWordsAtTheStart(String regex, String words) {
    List<String> known =
        RegexStart.of(regex).stream()
            .flatMap(start -> start.parts().stream())
            .map(part -> ((Requirement.Literal) part).literal())
            .toList();
    assertThat(known).isEqualTo(words == null ? List.of() : List.of(words.split(" ")));
  }

  @Property
  void findsThereWhatIsAnywhere(@ForAll("regexes") String regex, @ForAll("texts") String text)
      throws InvalidTextPatternException {
    Formula.Text formula = Formula.Text.of(TextPattern.compile(regex));
    Optional<int[]> starts =
        RequirementTable.of(List.of(), List.of(), List.of(formula))
            .in(text)
            .starts(formula.start().orElseThrow());

    List<String> there = new ArrayList<>();
    formula
        .pattern()
        .findAt(
            text,
            starts.orElseThrow(),
            new WorkBudget(1_000_000),
            match -> there.add(match.start() + " " + match.group()));
    List<String> anywhere = new ArrayList<>();
    formula
        .pattern()
        .findAll(
            text,
            new WorkBudget(1_000_000),
            match -> anywhere.add(match.start() + " " + match.group()));
    assertThat(there).isEqualTo(anywhere);
  }

  @Provide
  Arbitrary<String> regexes() {
    return Arbitraries.of(
        "abc",
        "\\babc\\b",
        "(?i)(?:abc|cab)-*",
        "(?:abc|bcab)(?:abc)*",
        "(abc|cabc)[^x]*?c",
        "abc\\s+(?<=\\n)abc",
        "(?s)abc.*abc",
        "(?m)abc$");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("abc", "cab", "a", "bc", "\n", "-", " ", "ABC", "x")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202a", "a\u202a?b\u00e9", "[\\x{202a}]"})
  void needsWhatIsBeyondAscii(String regex) throws InvalidTextPatternException {
    Formula.Text formula = Formula.Text.of(TextPattern.compile(regex));
    RequirementTable table =
        RequirementTable.of(List.of(formula.requirement()), List.of(), List.of(formula));
    assertThat(table.in("only this").excludes(formula.requirement())).isTrue();
    assertThat(table.in("and \u202a").excludes(formula.requirement())).isFalse();
  }
}
