package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import org.junit.jupiter.api.Test;

final class TreeDepthTest {
  private final PythonFrontEnd frontEnd = new PythonFrontEnd();

  @Test
  void turnsALongDifferenceIntoAnErrorRegion() {
    String code = "x = 1" + " - 1".repeat(20_000) + "\ny = 1\n";
    SourceTree tree = frontEnd.parse(SourceText.of(code));

    assertThat(tree.errors()).hasSize(1);
    assertThat(tree.root().statements()).hasSize(2);
  }

  @Test
  void keepsALongList() {
    String code = "x = [" + "1, ".repeat(20_000) + "]\n";

    assertThat(frontEnd.parse(SourceText.of(code)).errors()).isEmpty();
  }

  @Test
  void readsHeadersWithoutABody() {
    assertThat(frontEnd.parsePattern("def $F(...):"))
        .isInstanceOf(PatternParse.StatementsPattern.class);
    assertThat(frontEnd.parsePattern("if $X:\n"))
        .isInstanceOf(PatternParse.StatementsPattern.class);
  }
}
