package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a node starts in a region. */
final class StartIndexTest {
  private final StartIndex index = new StartIndex(List.of(name(30), name(10), name(20)));

  private static Name name(int start) {
    return new Name(new Span(start, start + 5), "x");
  }

  @Test
  void findsNodesThatStartInARegion() {
    assertThat(index.anyIn(new Span(0, 100))).isTrue();
    assertThat(index.anyIn(new Span(20, 25))).isTrue();
    assertThat(index.anyIn(new Span(15, 20))).isTrue();
  }

  @Test
  void findsNoneWhereNoneStarts() {
    assertThat(index.anyIn(new Span(0, 9))).isFalse();
    assertThat(index.anyIn(new Span(21, 29))).isFalse();
    assertThat(index.anyIn(new Span(31, 100))).isFalse();
    assertThat(new StartIndex(List.of()).anyIn(new Span(0, 100))).isFalse();
  }
}
