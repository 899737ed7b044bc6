package dev.vigil.analyzer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a node starts in a region. */
final class SortedPlacesTest {
  private final SortedPlaces places = SortedPlaces.of(List.of(name(30), name(10), name(20)));

  private static Name name(int start) {
    return new Name(new Span(start, start + 5), "x");
  }

  @Test
  void findsNodesThatStartInARegion() {
    assertThat(places.isAnyIn(new Span(0, 100))).isTrue();
    assertThat(places.isAnyIn(new Span(20, 25))).isTrue();
    assertThat(places.isAnyIn(new Span(15, 20))).isTrue();
  }

  @Test
  void findsNoneWhereNoneStarts() {
    assertThat(places.isAnyIn(new Span(0, 9))).isFalse();
    assertThat(places.isAnyIn(new Span(21, 29))).isFalse();
    assertThat(places.isAnyIn(new Span(31, 100))).isFalse();
    assertThat(SortedPlaces.NONE.isAnyIn(new Span(0, 100))).isFalse();
  }

  @Test
  void findsTheFirstPlaceFromAnOffsetOn() {
    assertThat(places.firstFrom(0)).isZero();
    assertThat(places.firstFrom(20)).isEqualTo(1);
    assertThat(places.firstFrom(21)).isEqualTo(2);
    assertThat(places.firstFrom(31)).isEqualTo(3);
    assertThat(SortedPlaces.of(List.of(name(5), name(5), name(7))).firstFrom(5)).isZero();
  }

  @Test
  void findsTheLastPlaceUntilAnOffset() {
    assertThat(places.lastUntil(9)).isNegative();
    assertThat(places.lastUntil(10)).isZero();
    assertThat(places.lastUntil(19)).isZero();
    assertThat(places.lastUntil(100)).isEqualTo(2);
  }

  @Test
  void regionsArePlacesToo() {
    assertThat(SortedPlaces.ofRegions(List.of(new Span(7, 9), new Span(3, 8))).firstFrom(4))
        .isEqualTo(1);
  }
}
