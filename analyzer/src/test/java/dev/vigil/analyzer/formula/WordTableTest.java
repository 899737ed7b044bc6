package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class WordTableTest {
  @Property
  void findsTheWordsOfTheText(@ForAll("words") Set<String> words, @ForAll("texts") String text) {
    List<String> ofText = Arrays.asList(text.split("[^\\w\u0080-\uffff]+", -1));
    WordTable table = new WordTable(words);

    boolean[] found = table.in(text.toCharArray());

    for (String word : words) {
      assertThat(found[table.place(word)]).isEqualTo(ofText.contains(word));
    }
    assertThat(table.place("not there")).isNegative();
  }

  /** Among them "Aa" and "BB", which have one hash. */
  @Provide
  Arbitrary<Set<String>> words() {
    return Arbitraries.strings()
        .withChars("AaB_1é")
        .ofMinLength(1)
        .ofMaxLength(3)
        .set()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("AaB_1é .(").ofMaxLength(60);
  }
}
