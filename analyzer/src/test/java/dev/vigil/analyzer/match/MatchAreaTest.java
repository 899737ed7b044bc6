package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MatchAreaTest {
  @Test
  void theWholeFileTouchesEverything() {
    assertThat(MatchArea.EVERYWHERE.touches(new Span(7, 7))).isTrue();
    assertThat(MatchArea.EVERYWHERE.narrowedTo(List.of(new Span(3, 5))).regions())
        .containsExactly(new Span(3, 5));
  }

  @Property
  void touchesWhatOneOfItsRegionsTouches(
      @ForAll("regions") List<Span> regions, @ForAll("region") Span other) {
    assertThat(MatchArea.of(regions).touches(other)).isEqualTo(isTouched(regions, other));
  }

  /** What is nested with something of an area and with a range is still touched. */
  @Property
  void narrowsToWhatIsNested(
      @ForAll("regions") List<Span> regions,
      @ForAll("regions") List<Span> ranges,
      @ForAll("region") Span inner) {
    MatchArea area = MatchArea.of(regions);
    if (ranges.stream().noneMatch(area::touches)) {
      return;
    }
    MatchArea narrowed = area.narrowedTo(ranges);
    boolean inBoth =
        regions.stream().anyMatch(region -> region.contains(inner))
            && ranges.stream().anyMatch(range -> range.contains(inner));
    if (inBoth) {
      assertThat(narrowed.touches(inner)).isTrue();
    }
  }

  private static boolean isTouched(List<Span> regions, Span other) {
    return regions.stream()
        .anyMatch(region -> region.start() <= other.end() && other.start() <= region.end());
  }

  @Provide
  Arbitrary<Span> region() {
    return Arbitraries.integers()
        .between(0, 40)
        .flatMap(start ->
            Arbitraries.integers().between(0, 9).map(length -> new Span(start, start + length)));
  }

  @Provide
  Arbitrary<List<Span>> regions() {
    return region().list().ofMinSize(1).ofMaxSize(6);
  }
}
