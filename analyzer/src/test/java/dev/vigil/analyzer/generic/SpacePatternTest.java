package dev.vigil.analyzer.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.GenericOptions.Engine;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpacePatternTest {
  @Test
  void takesLineEndsAsWhiteSpaceAndSignsAsTheyAre() {
    assertThat(matched("a b", "a b a\n  b a-b")).containsExactly("a b", "a\n  b");
    assertThat(matched("a - b", "a b a-b")).containsExactly("a-b");
    assertThat(matched("é x", "é\nx e x")).containsExactly("é\nx");
  }

  @Test
  void readsThreeDotsAsEllipsisAndOtherDotsAsTheyAre() {
    assertThat(matched("a ... b", "a x y b b")).containsExactly("a x y b");
    assertThat(matched("a .... b", "a x b a .... b")).containsExactly("a .... b");
    assertThat(matched("a .. b", "a x b a .. b")).containsExactly("a .. b");
  }

  @Test
  void keepsTheShortestOfThoseThatEndTogether() {
    assertThat(matched("a ... b", "a x a b")).containsExactly("a b");
    assertThat(matched("a ...", "a x a b")).containsExactly("a x a b");
  }

  @Test
  void goesAsManyLinesFurtherAsTheEllipsesAllow() {
    assertThat(matched("f(...)", "f(\n" + lines(9) + ")")).hasSize(1);
    assertThat(matched("f(...)", "f(\n" + lines(10) + ")")).isEmpty();
    assertThat(matched("f(... ...)", "f(\n" + lines(19) + ")")).hasSize(1);
    assertThat(matched("f(... ...)", "f(\n" + lines(20) + ")")).isEmpty();
    assertThat(matched("a ...", "a\n" + lines(20))).containsExactly(("a\n" + lines(10)).strip());
  }

  @Test
  void reachesIntoBlocksAndOutAgainButNotOutOfWhereItStarts() {
    assertThat(matched("a ... b ) c", "a (x b) c")).containsExactly("a (x b) c");
    assertThat(matched("a ... c", "x (a b) c")).isEmpty();
    assertThat(matched("a ...", "x (a b) c")).containsExactly("a b");
  }

  @Test
  void wantsWholeBlocksWhereThePatternIsIndented() {
    assertThat(matched("a\n  b\nc", "a\n    b\nc")).hasSize(1);
    assertThat(matched("a\n  b\nc", "a\nb\nc")).isEmpty();
    assertThat(matched("a\n  b", "a\n  b x")).isEmpty();
    assertThat(matched("a\n  b\n  ...", "a\n  b x\n  y\nc")).containsExactly("a\n  b x\n  y");
    assertThat(matched("{\n  ...\n}", "{ x } {} { (y) }"))
        .containsExactly("{ x }", "{}", "{ (y) }");
  }

  @Test
  void findsOnlyTheSectionThatIsMeant() {
    String config =
        """
        [system]
          name = "Debian"
        [system]
          max_threads = 2
        [user]
          name = "Admin"
        """;

    assertThat(matched("[system]\n  ...\n  name = ...", config))
        .containsExactly("[system]\n  name = \"Debian\"");
  }

  @Test
  void bindsOneWordOrAllThatIsGoneOver() {
    GenericMatch match = find("$X = $...REST;", "key = a + b;").getFirst();

    assertThat(match.bindings().all().keySet()).containsExactly("$...REST", "$X");
    assertThat(match.bindings().all().values().stream().map(b -> b.span().start()))
        .containsExactly(5, 0);
    assertThat(matched("$X ... $X", "a b a b c")).containsExactly("a b a", "b a b");
  }

  @Test
  void matchesBracesAcrossLinesAsSigns() {
    assertThat(matched("f(...)", "f(a (b) c)")).containsExactly("f(a (b)");
    assertThat(matched("(b)", "(\nb)")).containsExactly("(\nb)");
  }

  @Test
  void goesOverCommentsOfTheStyle() {
    assertThat(matched("color: blue", "color: /* green\n*/ blue;")).isEmpty();
    assertThat(matched("color: blue", "color: /* green\n*/ blue;", options(CommentStyle.C, 10)))
        .hasSize(1);
    assertThat(matched("a b", "a // x\nb", options(CommentStyle.CPP, 10))).hasSize(1);
    assertThat(matched("a b", "a # x\nb", options(CommentStyle.SHELL, 10))).hasSize(1);
  }

  @Test
  void staysInTheLineIfTheSpanIsNothing() {
    assertThat(matched("password = $...P", "password = a b\nc", options(CommentStyle.NONE, 0)))
        .containsExactly("password = a b");
  }

  @Test
  void refusesWhatLooksForNothing() {
    assertThatThrownBy(() -> GenericPattern.compile(" \n", GenericOptions.DEFAULT))
        .isInstanceOf(InvalidPatternException.class);
    assertThatThrownBy(() -> GenericPattern.compile("a ... $...B", GenericOptions.DEFAULT))
        .isInstanceOf(InvalidPatternException.class)
        .hasMessageContaining("$...B");
  }

  @Test
  void requiresTheWordsOfThePattern() throws InvalidPatternException {
    assertThat(
            GenericPattern.compile("proxy_pass $$X://a ...;", GenericOptions.DEFAULT)
                .requiredWords())
        .containsExactly("a", "proxy_pass");
  }

  private static String lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x\n").collect(Collectors.joining());
  }

  private static GenericOptions options(CommentStyle comments, int span) {
    return new GenericOptions(
        Engine.SPACEGREP, span, comments, true, false, Optional.empty(), List.of(), "");
  }

  private static List<String> matched(String pattern, String text) {
    return matched(pattern, text, GenericOptions.DEFAULT);
  }

  private static List<String> matched(String pattern, String text, GenericOptions options) {
    return find(pattern, text, options).stream()
        .map(match -> text.substring(match.span().start(), match.span().end()))
        .toList();
  }

  private static List<GenericMatch> find(String pattern, String text) {
    return find(pattern, text, GenericOptions.DEFAULT);
  }

  private static List<GenericMatch> find(String pattern, String text, GenericOptions options) {
    try {
      return GenericPattern.compile(pattern, options)
          .matches(new GenericText(text), new WorkBudget(1_000_000));
    } catch (InvalidPatternException e) {
      throw new AssertionError(e);
    }
  }
}
