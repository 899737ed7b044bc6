package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.RegexRequirement;
import dev.vigil.analyzer.regex.TextPattern;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "(?i)passw(?:or)?d\\s*=  #  my Password = 1   # true",
        "AKIA[0-9A-Z]{16}        #  akiaAKIA          # true",
        "AKIA[0-9A-Z]{16}        #  AKI A             # false",
        "foo|barr?               #  bar               # true",
        "foo|bar                 #  fo ba             # false",
        "(?:foo|b)ar             #  ar                # false",
        "(?:foo|b)ar             #  BAR               # true",
        "(?:foo|b)?ar            #  ar                # true",
        "x(?:a|b|)-y             #  xb-z              # false",
        "abc?d                   #  ab                # true",
        "abcd?e                  #  ab e              # false",
        "(abc)?(?!xyz)def{0,2}   #  de                # true",
        "(?<g0>abcd)+\\k<g0>     #  abc               # false",
        "\\Qabc\\E               #  nothing           # true",
        "a\\.b\\.c               #  a.b.c             # true",
        "a\\.b\\.c               #  a_b_c             # false",
        "(?x) a b c              #  abc               # true",
        "[abc]def                #  de                # false",
        "gh[pousr]_[A-Z]{3}      #  right_abc         # false",
        "gh[pousr]_[A-Z]{3}      #  GHS_ABC           # true",
        "x[abc]*yz               #  xyz               # true",
        "[\\x{202a}-\\x{202e}]  #  ascii             # false",
        "[\\x{202a}-\\x{202e}]  #  caf\u00e9         # true",
        "[\\x{7e}-\\x{202e}]    #  ascii             # true",
        "\\x41BCD                #  A                 # false",
        "\\w.*(!=)[^=].*         #  a = b             # false",
        "\\w.*(!=)[^=].*         #  a != b            # true",
        "\\b(\\d{8,9}(\\||%)x)    #  1234567 8         # false",
        "\\b(\\d{8,9}(\\||%)x)    #  x12345678         # true",
        "[0-9]{9}?               #  12345678          # false",
        "\\d{7}                  #  none              # true",
        "(?:\\d{8})?             #  none              # true"
      })
  void requiresThePiecesThatAreNotOptional(String regex, String text, boolean possible) {
    Requirement requirement = Requirement.of(RegexRequirement.of(regex));
    RequirementTable table = RequirementTable.of(List.of(requirement), List.of(), List.of());

    assertThat(table.in(text).excludes(requirement)).isEqualTo(!possible);
  }

  /** What excludes a text in which the expression matches would lose findings. */
  @Property(tries = 3000)
  void excludesNoTextThatMatches(@ForAll("regexes") String regex, @ForAll("texts") String text)
      throws InvalidTextPatternException {
    Requirement requirement = Requirement.of(RegexRequirement.of(regex));
    RequirementTable table = RequirementTable.of(List.of(requirement), List.of(), List.of());

    if (isIn(text, TextPattern.compile(regex))) {
      assertThat(table.in(text).excludes(requirement)).isFalse();
    }
  }

  /** Some of the expressions try for ever; what is not known in time tells nothing. */
  private static boolean isIn(String text, TextPattern pattern) {
    try {
      return pattern.isIn(text, new WorkBudget(1_000_000));
    } catch (WorkBudget.Exhausted e) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> regexes() {
    Arbitrary<String> atoms =
        Arbitraries.of(
            "a", "b", "aab", "aba", "[ab]", "[^a]", ".", "\\w", "\\.", "^", "$", "\\b", "(?i)", "B",
            "\\d", "[0-9]", "!=");
    Arbitrary<String> quantifiers =
        Arbitraries.of("", "", "", "?", "*", "+", "{0,1}", "{2}", "{8,}", "{8}?", "+?");
    Arbitrary<String> forms =
        Arbitraries.of("%s", "%s", "(%s)", "(?:%s)", "(?:%s|b)", "(?=%s)", "(?!%s)", "(?i:%s)");
    Arbitrary<String> flat =
        Combinators.combine(atoms, quantifiers)
            .as((atom, quantifier) -> "(?i)^$\\b".contains(atom) ? atom : atom + quantifier)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(list -> String.join("", list));
    Arbitrary<String> groups =
        Combinators.combine(forms, flat, quantifiers)
            .as((form, inner, quantifier) ->
                form.startsWith("(") ? form.formatted(inner) + quantifier : form.formatted(inner));
    return groups.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "a", "a", "b", "b", "b", "A", "B", ".", "!=", "12345678")
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void findsEveryLiteral(@ForAll("literals") List<String> literals, @ForAll("texts") String text) {
    LiteralTable table = new LiteralTable(literals, literals);

    LiteralTable.Occurrences found = table.in(text.toCharArray());

    String lower = text.toLowerCase(Locale.ROOT);
    for (String literal : literals) {
      int place = table.place(literal);
      assertThat(found.has(place)).isEqualTo(lower.contains(literal));
      assertThat(found.offsets(place))
          .isEqualTo(
              IntStream.range(0, text.length())
                  .filter(end -> lower.substring(0, end + 1).endsWith(literal))
                  .toArray());
    }
    assertThat(table.place("not there")).isNegative();
  }

  @Provide
  Arbitrary<List<String>> literals() {
    return Arbitraries.strings().withChars("ab.").ofMinLength(1).ofMaxLength(5).list().ofMaxSize(6);
  }

  @Test
  void knowsNothingOfWordsThatAreNotNamed() {
    SortedSet<String> exec = words("exec");
    RequirementTable table =
        RequirementTable.of(List.of(new Requirement.Word("eval")), List.of(exec), List.of());
    RequirementTable.Found found = table.in("x = eval_ + EVAL + \u2102");

    assertThat(found.lacksAny(words("eval"))).isTrue();
    assertThat(found.lacksAny(exec)).isTrue();
    assertThat(found.lacksAny(words("other"))).isFalse();
    assertThat(table.in("eval").lacksAny(words("eval"))).isFalse();
    assertThat(table.in("e\uff56al()").lacksAny(words("eval"))).isFalse();
  }

  private static SortedSet<String> words(String... words) {
    return new TreeSet<>(List.of(words));
  }

  @Property
  void findsTheRequirementsThatATextMayFulfil(
      @ForAll("requirements") List<Requirement> requirements, @ForAll("wordTexts") String text) {
    RequirementTable table = RequirementTable.of(requirements, List.of(), List.of());
    RequirementTable.Found found = table.in(text);

    BitSet may = new RequirementIndex(requirements, table).in(found);

    for (int place = 0; place < requirements.size(); place++) {
      assertThat(may.get(place)).isEqualTo(!found.excludes(requirements.get(place)));
    }
  }

  @Provide
  Arbitrary<List<Requirement>> requirements() {
    return requirement(3).list().ofMaxSize(8);
  }

  private static Arbitrary<Requirement> requirement(int depth) {
    Arbitrary<String> pieces = Arbitraries.of("a", "b", "ab", "abc");
    Arbitrary<Requirement> leaves =
        Arbitraries.oneOf(
            pieces.map(Requirement.Word::new),
            pieces.map(Requirement.Literal::new),
            Arbitraries.of(new Requirement.BeyondAscii(), new Requirement.OtherSpelling()));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Requirement> parts = requirement(depth - 1);
    return Arbitraries.oneOf(
        leaves,
        parts.list().ofMaxSize(3).map(Requirement.Every::new),
        parts.list().ofMinSize(1).ofMaxSize(3).map(Requirement.Some::new));
  }

  @Provide
  Arbitrary<String> wordTexts() {
    return Arbitraries.of("a", "b", "ab", "abc", "\u00e9", "\\u0061", "\uff41")
        .list()
        .ofMaxSize(4)
        .map(words -> String.join(" ", words));
  }
}
