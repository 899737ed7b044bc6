package dev.vigil.analyzer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.syntax.Span;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BindingsTest {
  @Property
  void holdsWhatWasPutIn(@ForAll @Size(max = 8) Map<Byte, Short> entries) {
    Bindings bindings = Bindings.EMPTY;
    TreeMap<String, Binding> expected = new TreeMap<>();
    for (Map.Entry<Byte, Short> entry : entries.entrySet()) {
      String name = "$V" + entry.getKey();
      bindings = bindings.with(name, text("" + entry.getValue())).orElseThrow();
      expected.put(name, text("" + entry.getValue()));
    }

    assertThat(bindings.all()).isEqualTo(expected);
    assertThat(bindings.merge(bindings)).contains(bindings);
    for (String name : expected.keySet()) {
      assertThat(bindings.get(name)).contains(text(((Binding.Text) expected.get(name)).text()));
      assertThat(bindings.without(name::equals).get(name)).isEmpty();
      assertThat(bindings.without(name::equals).all()).hasSize(expected.size() - 1);
    }
  }

  @Test
  void refusesAnotherValueForAName() {
    Bindings one = Bindings.EMPTY.with("$X", text("a")).orElseThrow();
    Bindings other = Bindings.EMPTY.with("$X", text("b")).orElseThrow();

    assertThat(one.with("$X", text("b"))).isEmpty();
    assertThat(one.merge(other)).isEmpty();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void letsGroupsOfDifferentMatchesDiffer() {
    Bindings one = Bindings.EMPTY.with("$1", text("a")).orElseThrow();
    Bindings other = Bindings.EMPTY.with("$1", text("b")).orElseThrow();

    assertThat(one.merge(other)).contains(one);
  }

  private static Binding text(String text) {
    return new Binding.Text(new Span(0, 0), text);
  }
}
