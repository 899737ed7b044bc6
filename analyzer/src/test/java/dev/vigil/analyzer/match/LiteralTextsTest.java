package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.constant.LiteralTexts;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.regex.ContentTest;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiteralTextsTest {
  @Test
  void aTextIsMadeOfContentsInAnyOrder() {
    LiteralTexts texts = texts("a = 'cd'\nb = 'ab'\nc = ''\n");

    assertThat(texts.canMake("ab")).isTrue();
    assertThat(texts.canMake("abcdab")).isTrue();
    assertThat(texts.canMake("")).isTrue();
    assertThat(texts.canMake("abc")).isFalse();
    assertThat(texts.canMake("bcd")).isFalse();
  }

  @Test
  void piecesAndFragmentsAreContentsToo() {
    LiteralTexts texts = texts("a = '0.0' '.0.0'\nb = f'x{a}y'\n");

    assertThat(texts.canMake("0.0.0.0")).isTrue();
    assertThat(texts.canMake(".0.00.0")).isTrue();
    assertThat(texts.canMake("xy")).isTrue();
  }

  @Test
  void escapesAreContentsAsTheyRead() {
    assertThat(texts("a = '\\x61'\n").canMake("a")).isTrue();
  }

  @Test
  void aTestPassesForContentsAndForWhatIsPutTogetherOfThem() {
    assertThat(canPass("a = 'one' + f()\nb = 1 + a\nc = 'x' % a\n", "two")).isFalse();
    assertThat(canPass("a = 'two'\n", "two")).isTrue();
    assertThat(canPass("a = 't' + 'wo'\n", "two")).isTrue();
    assertThat(canPass("a = b + c\n", "two")).isFalse();
    assertThat(canPass("b = 't'\ndef f():\n    return b + 'wo'\n", "two")).isTrue();
    assertThat(canPass("def f():\n    b = 't'\n    c = 'wo'\n    return b + c\n", "two")).isTrue();
    assertThat(canPass("def f():\n    b = 't'\n\ndef g():\n    return b + 'wo'\n", "two"))
        .isFalse();
    assertThat(canPass("b = 'wo'\na = f't{b}'\n", "two")).isTrue();
    assertThat(canPass("a = f't{b}'\n", "two")).isFalse();
    assertThat(canPass("a = f't{b()}'\n", "two")).isFalse();
  }

  @Test
  void whatIsAddedToAVariableMayPassAnyTest() {
    assertThat(canPass("a = 't'\na += 'wo'\n", "two")).isTrue();
    assertThat(canPass("a = 0\na += f()\n", "two")).isFalse();
  }

  @Test
  void literalsAreAloneIfNothingElseCanHaveTheirText() {
    assertThat(alone("f('two')\ng('two', 'three')\n", "two")).contains(2);
    assertThat(alone("a = f('two')\n", "two")).contains(1);
    assertThat(alone("a = 'three'\nf('two', a)\n", "two")).contains(1);
    assertThat(alone("a = 'two'\nf(a)\n", "two")).isEmpty();
    assertThat(alone("a = b if c else 'two'\n", "two")).isEmpty();
    assertThat(alone("f((a := 'two'))\n", "two")).isEmpty();
    assertThat(alone("f('t' + 'wo')\n", "two")).isEmpty();
    assertThat(alone("b = 'wo'\nf(f't{b}')\n", "two")).isEmpty();
  }

  private static Optional<Integer> alone(String source, String content) {
    FileFacts facts = new FileFacts(tree(source));
    Constants constants = facts.constants(MatchOptions.DEFAULT, new WorkBudget(10_000));
    return facts.texts().alone(constants, content::equals).map(List::size);
  }

  private static boolean canPass(String source, String content) {
    FileFacts facts = new FileFacts(tree(source));
    Constants constants = facts.constants(MatchOptions.DEFAULT, new WorkBudget(10_000));
    return facts.texts().canPass(constants, test(content), (test, text) -> text.equals(content));
  }

  private static ContentTest test(String content) {
    try {
      return ContentTest.anywhere(TextPattern.compile(content));
    } catch (InvalidTextPatternException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static LiteralTexts texts(String source) {
    return new FileFacts(tree(source)).texts();
  }

  private static SourceTree tree(String source) {
    return Languages.BUILT_IN.frontEnd("python").orElseThrow().parse(SourceText.of(source));
  }
}
