package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Pieces are found wherever they stand, also where the parts of a text meet that are read apart.
 */
final class LiteralTableTest {
  @Property
  void findsWhatTheTextContains(
      @ForAll("literals") Set<String> literals, @ForAll("texts") String text) {
    LiteralTable table = new LiteralTable(literals, literals);

    LiteralTable.Occurrences found = table.in(text.toCharArray());

    for (String literal : literals) {
      List<Integer> ends = ends(literal, text.toLowerCase(Locale.ROOT));
      int place = table.place(literal);
      assertThat(found.has(place)).isEqualTo(!ends.isEmpty());
      assertThat(found.offsets(place)).containsExactly(ends.toArray(Integer[]::new));
    }
  }

  @Test
  void tellsNoPlacesOfWhatIsNotAskedForOrEverywhere() {
    LiteralTable table = new LiteralTable(List.of("ab", "cd"), List.of("cd"));

    LiteralTable.Occurrences found = table.in("abcd".repeat(10_001).toCharArray());

    assertThat(found.has(table.place("ab"))).isTrue();
    assertThat(found.has(table.place("cd"))).isTrue();
    assertThat(found.offsets(table.place("ab"))).isNull();
    assertThat(found.offsets(table.place("cd"))).isNull();
    assertThat(table.in("abcd".repeat(10_000).toCharArray()).offsets(table.place("cd")))
        .hasSize(10_000);
  }

  /** The last characters of all occurrences. */
  private static List<Integer> ends(String literal, String text) {
    List<Integer> ends = new ArrayList<>();
    for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
      ends.add(at + literal.length() - 1);
    }
    return ends;
  }

  @Provide
  Arbitrary<Set<String>> literals() {
    return Arbitraries.strings()
        .withChars("ab:")
        .ofMinLength(1)
        .ofMaxLength(7)
        .set()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abAB:xé").ofMaxLength(60);
  }
}
