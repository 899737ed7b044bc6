package dev.vigil.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SourceTextTest {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  @Property
  void linesStartBehindEveryLineEnd(@ForAll("texts") String text) {
    List<Integer> expected = new ArrayList<>(List.of(0));
    Matcher end = LINE_END.matcher(text);
    while (end.find()) {
      expected.add(end.end());
    }

    SourceText source = SourceText.of(text);

    List<Integer> starts = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      starts.add(source.lineStart(line));
    }
    assertThat(starts).isEqualTo(expected);
  }

  @Test
  void linesThatEndInReturnsAreFoundInOnePass() {
    assertThat(SourceText.of("\r".repeat(2_000_000)).lineCount()).isEqualTo(2_000_001);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("\n", "a\n", "\r", "\r\n", "\n", "b")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
