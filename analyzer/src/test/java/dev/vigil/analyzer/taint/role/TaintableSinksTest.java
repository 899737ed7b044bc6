package dev.vigil.analyzer.taint.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where taint can reach sinks. */
final class TaintableSinksTest {
  private static final TaintableSinks SINKS =
      new TaintableSinks(
          SortedPlaces.of(
              List.of(new Name(new Span(10, 12), "x"), new Name(new Span(90, 91), "y"))),
          List.of(new Span(50, 52), new Span(20, 40), new Span(22, 24)));

  @Test
  void whereNamesStand() {
    assertThat(SINKS.has(new Span(5, 11))).isTrue();
    assertThat(SINKS.has(new Span(89, 95))).isTrue();
    assertThat(SINKS.has(new Span(60, 80))).isFalse();
  }

  @Test
  void whereSourcesAreWithinOrAround() {
    assertThat(SINKS.has(new Span(30, 32))).isTrue();
    assertThat(SINKS.has(new Span(45, 60))).isTrue();
    assertThat(SINKS.has(new Span(35, 47))).isTrue();
    assertThat(SINKS.has(new Span(42, 48))).isFalse();
  }
}
