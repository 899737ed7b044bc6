package dev.vigil.analyzer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.LanguageFrontEnds;
import dev.vigil.analyzer.source.SourceText;
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
  void aTestPassesForContentsOnlyIfNothingIsPutTogether() {
    assertThat(canPass("a = 'one' + f()\nb = 1 + a\nc = 'x' % a\n", "two")).isFalse();
    assertThat(canPass("a = 'two'\n", "two")).isTrue();
    assertThat(canPass("a = 't' + 'wo'\n", "two")).isTrue();
    assertThat(canPass("a = b + c\n", "two")).isTrue();
    assertThat(canPass("a = 't'\na += 'wo'\n", "two")).isTrue();
    assertThat(canPass("a = f't{b}'\n", "two")).isTrue();
    assertThat(canPass("a = f't{b()}'\n", "two")).isFalse();
  }

  private static boolean canPass(String source, String content) {
    return texts(source).canPass(content::equals);
  }

  private static LiteralTexts texts(String source) {
    return new FileIndex(
            LanguageFrontEnds.forLanguage("python").orElseThrow().parse(SourceText.of(source)),
            new NameTests())
        .texts();
  }
}
