package dev.vigil.analyzer.taint.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.symbol.AccessPath;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The map is what a sorted map is that is changed in the same way. */
final class AccessPathMapTest {
  /** What is done to a map. */
  enum Change {
    PUT,
    REMOVE,
    REMOVE_BELOW
  }

  record Step(Change change, AccessPath place, int value) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Change.PUT, Change.PUT, Change.REMOVE, Change.REMOVE_BELOW),
            places(),
            Arbitraries.integers().between(0, 2))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<AccessPath> places() {
    Arbitrary<List<String>> fields = Arbitraries.of(".f", ".g", "[0]").list().ofMaxSize(3);
    return Combinators.combine(Arbitraries.of("a", "ab", "b"), fields).as(AccessPath::new);
  }

  @Property(tries = 300)
  void isASortedMap(@ForAll("steps") List<Step> steps, @ForAll("places") AccessPath asked) {
    AccessPathMap<Integer> map = AccessPathMap.empty();
    TreeMap<AccessPath, Integer> expected = new TreeMap<>();
    for (Step step : steps) {
      AccessPathMap<Integer> before = map;
      TreeMap<AccessPath, Integer> known = new TreeMap<>(expected);
      switch (step.change()) {
        case PUT -> {
          map = map.with(step.place(), step.value());
          expected.put(step.place(), step.value());
        }
        case REMOVE -> {
          map = map.without(step.place());
          expected.remove(step.place());
        }
        case REMOVE_BELOW -> {
          map = map.withoutBelow(step.place());
          expected
              .keySet()
              .removeIf(place -> place.startsWith(step.place()) && !place.equals(step.place()));
        }
      }
      if (expected.equals(known)) {
        assertThat(map).isSameAs(before);
      }
    }

    TreeMap<AccessPath, Integer> entries = new TreeMap<>();
    map.forEach(entries::put);
    assertThat(entries).isEqualTo(expected);
    assertThat(map.size()).isEqualTo(expected.size());
    assertThat(map.get(asked)).isEqualTo(expected.get(asked));
  }
}
