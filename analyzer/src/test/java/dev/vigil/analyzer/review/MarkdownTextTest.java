package dev.vigil.analyzer.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownTextTest {
  @Test
  void keepsForeignTextFromBecomingMarkup() {
    assertThat(MarkdownText.plain("<img> [a](b) *c*")).isEqualTo("\\<img\\> \\[a\\](b) \\*c\\*");
  }

  @Test
  void fencesTextThatHasFences() {
    assertThat(MarkdownText.block("```\n  x", "", "")).isEqualTo("````\n```\n  x\n````\n");
    assertThat(MarkdownText.code("a``b`")).isEqualTo("``` a``b` ```");
  }

  @Test
  void showsControlCharacters() {
    assertThat(MarkdownText.code("a\u202eb\u0000")).isEqualTo("`a\\u{202e}b\\u{0}`");
    assertThat(MarkdownText.code("a\nb")).isEqualTo("`a b`");
  }

  @Test
  void keepsTheCodeOfMessages() {
    assertThat(MarkdownText.message("call `a_b(*c)` of <d>"))
        .isEqualTo("call `a_b(*c)` of \\<d\\>");
    assertThat(MarkdownText.message("one ` alone")).isEqualTo("one \\` alone");
  }
}
