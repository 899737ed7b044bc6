package dev.vigil.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Strings are found by themselves and by where they stand in a text, however many there are. */
final class StringTableTest {
  @Property
  void findsWhatWasAdded(
      @ForAll("strings") Set<String> added, @ForAll("strings") Set<String> others) {
    StringTable table = new StringTable(0);
    added.forEach(table::add);

    for (String string : added) {
      assertThat(table.at(table.place(string))).isEqualTo(string);
      assertThat(table.at(placeInText(table, string))).isEqualTo(string);
    }
    others.removeAll(added);
    for (String string : others) {
      assertThat(table.at(table.place(string))).isNull();
      assertThat(table.at(placeInText(table, string))).isNull();
    }
  }

  private static int placeInText(StringTable table, String string) {
    char[] text = ("(" + string + ")").toCharArray();
    return table.place(text, 1, text.length - 1, string.hashCode());
  }

  /** Among them "Aa" and "BB", which have one hash. */
  @Provide
  Arbitrary<Set<String>> strings() {
    return Arbitraries.strings().withChars("AaBé").ofMaxLength(4).set().ofMaxSize(60);
  }
}
