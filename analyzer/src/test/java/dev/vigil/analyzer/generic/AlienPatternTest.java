package dev.vigil.analyzer.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.GenericOptions.Braces;
import dev.vigil.analyzer.generic.GenericOptions.Engine;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AlienPatternTest {
  private static final GenericOptions OPTIONS = options(true, false, "");
  private static final GenericOptions LINES = options(false, false, "");

  private static GenericOptions options(boolean multiline, boolean caseless, String characters) {
    return new GenericOptions(
        Engine.ALIENGREP,
        10,
        CommentStyle.NONE,
        multiline,
        caseless,
        Optional.empty(),
        List.of(),
        characters);
  }

  @Test
  void takesLineEndsAsWhiteSpaceAndMatchesWholeWords() {
    assertThat(matched("a b", "a b a\n\n b a-b ab aa b")).containsExactly("a b", "a\n\n b");
    assertThat(matched("a,b", "a , b a,c")).containsExactly("a , b");
    assertThat(matched("é x", "é\nx e x")).containsExactly("é\nx");
  }

  @Test
  void anEllipsisTakesAsLittleAsItCan() {
    assertThat(matched("a ... b", "a x b b a b")).containsExactly("a x b", "a b");
    assertThat(matched("a ... a ... a", "a a a a a")).containsExactly("a a a");
    assertThat(matched("a ... b", "a\n" + "x\n".repeat(50) + "b")).hasSize(1);
  }

  @Test
  void anEllipsisDoesNotLookIntoPairsOfBraces() {
    assertThat(matched("a ... b", "a (b) [b {b] b")).containsExactly("a (b) [b {b] b");
    assertThat(matched("a ... b", "a ( b")).containsExactly("a ( b");
    assertThat(matched("a ... b", "a ) b")).containsExactly("a ) b");
    assertThat(matched("f(...)", "f(g(x), (y)) f()")).containsExactly("f(g(x), (y))", "f()");
    assertThat(matched("( ... )", "((a) b")).containsExactly("(a)");
    assertThat(matched("f ( ... b", "f((b) b")).containsExactly("f((b) b");
    assertThat(matched("{ ... }", "{\n  x (y;\n}\n}")).containsExactly("{\n  x (y;\n}");
  }

  @Test
  void anEllipsisAtTheEndsTakesAllOfTheText() {
    assertThat(matched("... b", "\nx b b")).containsExactly("\nx b");
    assertThat(matched("a ...", "x a b\nc\n")).containsExactly("a b\nc\n");
    assertThat(matched("...", "x\ny\n")).containsExactly("x\ny\n");
  }

  @Test
  void metavariablesAreWordsAndTheSameEverywhere() {
    assertThat(bound("$X = $Y;", "a = b; c d = 1;")).containsExactly("$X=a $Y=b", "$X=d $Y=1");
    assertThat(bound("$X ... $X", "a b c b")).containsExactly("$X=b");
    assertThat(bound("f($...X)", "f( a, (b) ) f()")).containsExactly("$...X=a, (b)", "$...X=");
    assertThat(bound("[$...X|$...X]", "[a b|a b] [a|b]")).containsExactly("$...X=a b");
    assertThat(bound("a $....X", "a b\n")).containsExactly("$...X=b\n");
  }

  @Test
  void whatIsNoMetavariableIsWhatItIs() {
    assertThat(matched("$x a", "$x a x a")).containsExactly("$x a");
    assertThat(matched("$_ a", "$_ a b a")).containsExactly("$_ a");
    assertThat(matched(".. a", ". a .. a")).containsExactly(".. a");
    assertThat(matched("a ..... b", "a x b a x . b")).containsExactly("a x b a x . b");
  }

  @Test
  void endsOfLinesMayCount() {
    assertThat(matched("a ... b", "a x\nb a b", LINES)).containsExactly("a b");
    assertThat(matched("a .... b", "a x\n y\nb", LINES)).containsExactly("a x\n y\nb");
    assertThat(matched("a\nb", "a b a\nb a\r\n b a\n\nb", LINES))
        .containsExactly("a\nb", "a\r\n b");
    assertThat(matched("a ....\nb", "a (\n) x\nb", LINES)).containsExactly("a (\n) x\nb");
    assertThat(matched("key: $...V", "key: a b\r\nkey:\nc", LINES))
        .containsExactly("key: a b", "key:");
    assertThat(matched("... b", "a b\nb\nc (b\n) b\n", LINES))
        .containsExactly("a b", "b", "c (b", ") b");
    assertThat(matched("\nb", "a b\n b", LINES)).containsExactly("\n b");
  }

  @Test
  void capitalsMayNotCount() {
    GenericOptions caseless = options(true, true, "");
    assertThat(matched("ab É $X $X", "AB é x X aB É x y", caseless)).containsExactly("AB é x X");
    assertThat(compiled("ab $X", caseless).requiredWords()).isEmpty();
    assertThat(compiled("ab $X cd-e", OPTIONS).requiredWords()).containsExactly("ab", "cd", "e");
  }

  @Test
  void wordsMayHaveMoreCharacters() {
    GenericOptions base64 = options(true, false, "+/=");
    assertThat(bound("key $X", "key a+b/c== ", base64)).containsExactly("$X=a+b/c==");
    assertThat(matched("a", "a a=b", base64)).containsExactly("a");
  }

  @Test
  void bracesMayBeOthers() {
    Braces angles = new Braces('<', '>');
    Braces quotes = new Braces('"', '"');
    assertThat(matched("x ... x", "x <x> x", braces(Optional.empty(), List.of(angles))))
        .containsExactly("x <x> x");
    assertThat(matched("x ... x", "x (x) \"x\" x", braces(Optional.of(List.of(quotes)), List.of())))
        .containsExactly("x (x", "x\" x");
    assertThat(matched("x ... x", "x \"x)\" x", braces(Optional.empty(), List.of(quotes))))
        .containsExactly("x \"x)\" x");
  }

  private static GenericOptions braces(Optional<List<Braces>> usual, List<Braces> extra) {
    return new GenericOptions(
        Engine.ALIENGREP, 10, CommentStyle.NONE, true, false, usual, extra, "");
  }

  @Test
  void refusesWhatLooksForNothing() {
    assertThatThrownBy(() -> GenericPattern.compile(" \n", OPTIONS))
        .isInstanceOf(InvalidPatternException.class);
  }

  @Test
  void isBoundByItsBudget() {
    GenericPattern pattern = compiled("$A ... $B ... $C ... $D ... !", OPTIONS);
    GenericText text = new GenericText("a ".repeat(2_000));
    assertThatThrownBy(() -> pattern.matches(text, new WorkBudget(1_000_000)))
        .isInstanceOf(WorkBudget.Exhausted.class);
  }

  @Test
  void manyBracesThatNothingClosesCostLittle() {
    GenericPattern pattern = compiled("a ... b", OPTIONS);
    String text = "a " + "(".repeat(10_000) + " b";
    assertThat(pattern.matches(new GenericText(text), new WorkBudget(1_000_000))).hasSize(1);
  }

  private static GenericPattern compiled(String pattern, GenericOptions options) {
    try {
      return GenericPattern.compile(pattern, options);
    } catch (InvalidPatternException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> matched(String pattern, String text) {
    return matched(pattern, text, OPTIONS);
  }

  private static List<String> matched(String pattern, String text, GenericOptions options) {
    return compiled(pattern, options)
        .matches(new GenericText(text), new WorkBudget(1_000_000))
        .stream()
        .map(match -> text.substring(match.span().start(), match.span().end()))
        .toList();
  }

  private static List<String> bound(String pattern, String text) {
    return bound(pattern, text, OPTIONS);
  }

  private static List<String> bound(String pattern, String text, GenericOptions options) {
    return compiled(pattern, options)
        .matches(new GenericText(text), new WorkBudget(1_000_000))
        .stream()
        .map(match ->
            match.bindings().all().entrySet().stream()
                .map(entry ->
                    entry.getKey()
                        + "="
                        + text.substring(
                            entry.getValue().span().start(), entry.getValue().span().end()))
                .sorted()
                .collect(Collectors.joining(" ")))
        .toList();
  }
}
