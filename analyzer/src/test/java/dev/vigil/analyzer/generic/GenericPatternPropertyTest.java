package dev.vigil.analyzer.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.GenericOptions.Engine;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GenericPatternPropertyTest {
  private static final long STEPS = 200_000;

  @Property(tries = 6000)
  void matchesWithinTheTextAndItsBudget(
      @ForAll("patterns") String pattern,
      @ForAll("texts") String text,
      @ForAll("options") GenericOptions options) {
    for (GenericMatch match : find(pattern, text, options)) {
      assertThat(match.span().end()).isBetween(match.span().start() + 1, text.length());
      assertThat(match.bindings().all().values())
          .allSatisfy(binding ->
              assertThat(binding.span().end()).isBetween(binding.span().start(), text.length()));
    }
  }

  @Property(tries = 4000)
  void hasItsRequiredWordsWhereItMatches(
      @ForAll("patterns") String pattern,
      @ForAll("texts") String text,
      @ForAll("options") GenericOptions options)
      throws InvalidPatternException {
    for (GenericMatch match : find(pattern, text, options)) {
      String matched = text.substring(match.span().start(), match.span().end());
      assertThat(GenericPattern.compile(pattern, options).requiredWords())
          .allSatisfy(word -> assertThat(matched).contains(word));
    }
  }

  /** Whatever is told without reading a text as a document must be so, or matches are lost. */
  @Property(tries = 4000)
  void phrasesHideNoMatch(
      @ForAll("patterns") String pattern,
      @ForAll("texts") String text,
      @ForAll("options") GenericOptions options)
      throws InvalidPatternException {
    GenericText read = new GenericText(text);
    try {
      if (GenericPattern.compile(pattern, options) instanceof SpacePattern space) {
        List<GenericMatch> all =
            new SpaceMatcher(space, read.document(options.commentStyle()), new WorkBudget(STEPS))
                .matches();
        assertThat(space.matches(read, new WorkBudget(STEPS))).isEqualTo(all);
      }
    } catch (InvalidPatternException | WorkBudget.Exhausted e) {
      // Nothing to compare.
    }
  }

  private static List<GenericMatch> find(String pattern, String text, GenericOptions options) {
    try {
      return GenericPattern.compile(pattern, options)
          .matches(new GenericText(text), new WorkBudget(STEPS));
    } catch (InvalidPatternException | WorkBudget.Exhausted e) {
      return List.of();
    }
  }

  @Provide
  Arbitrary<GenericOptions> options() {
    return Arbitraries.of(Engine.values())
        .flatMap(engine ->
            Arbitraries.of(true, false)
                .map(flag ->
                    new GenericOptions(
                        engine,
                        3,
                        CommentStyle.NONE,
                        flag,
                        !flag,
                        Optional.empty(),
                        List.of(),
                        flag ? "=" : "")));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
            "a", "b", "(", ")", "[", "}", "=", "...", "....", "$X", "$Y", "$...A", "\n", "\n  ",
            " ", "é")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "(", ")", "[", "}", "=", "\n", "\n  ", "\t", " ", "é", "😀")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
