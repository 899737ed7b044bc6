package dev.vigil.analyzer.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexPrefixTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "SK[0-9a-fA-F]{32}   # SK",
        "\\$2[aby]?\\$       # $2",
        "abc?d               # ab",
        "ab+c                # ab",
        "ab{2}               # a",
        "ab|cd               # ''",
        "a(b|c)              # a",
        "(?i)ab              # ''",
        "\\bab               # ''",
        "ab\\d               # ab",
        "^ab                 # ''"
      })
  void isWhatEveryMatchStartsWith(String regex, String prefix) {
    assertThat(RegexPrefix.of(Pattern.compile(regex))).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void isNoneWhereLettersMayBeCapitals(boolean caseless) {
    int flags = caseless ? Pattern.CASE_INSENSITIVE : 0;

    assertThat(RegexPrefix.of(Pattern.compile("ab", flags)).isEmpty()).isEqualTo(caseless);
  }

  /** An expression finds the same with and without it. */
  @Property
  void hidesNoMatch(@ForAll("regexes") String regex, @ForAll("texts") String text)
      throws InvalidTextPatternException {
    TextPattern pattern = TextPattern.compile(regex);
    Span region = new Span(Math.min(1, text.length()), text.length());
    List<Span> found = new ArrayList<>();
    pattern.findAll(
        text,
        List.of(region),
        new WorkBudget(1_000_000),
        match -> found.add(new Span(match.start(), match.end())));

    List<Span> expected = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(pattern.regex(), Pattern.MULTILINE)
            .matcher(text)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(region.start(), region.end());
    while (matcher.find()) {
      expected.add(new Span(matcher.start(), matcher.end()));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> regexes() {
    Arbitrary<String> prefixes = Arbitraries.of("ab", "aa", "a\\.", "aab", "a", "ba+");
    Arbitrary<String> rests =
        Arbitraries.of(
            "", "a", "b*", "[ab]{2}", "(a|b)", "\\b", "$", "(?=a)", "(?<=ab)b", "|b", ".?");
    return Combinators.combine(prefixes, rests, rests).as((one, two, three) -> one + two + three);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aaabb.\n").ofMaxLength(20);
  }
}
