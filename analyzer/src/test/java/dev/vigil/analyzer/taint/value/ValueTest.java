package dev.vigil.analyzer.taint.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.symbol.AccessPath;
import org.junit.jupiter.api.Test;

final class ValueTest {
  @Test
  void keepsAsManyTaintsAsAreAllowed() {
    Value value = object(4, 2);

    assertThat(value.bounded(value.size())).isSameAs(value);
  }

  @Test
  void tellsOnlyItsOwnFieldsApartBeyond() {
    Value bounded = object(3, 5).bounded(12);

    assertThat(bounded.parts().keySet())
        .extracting(AccessPath::toString)
        .containsExactly(".f0", ".f1", ".f2");
    assertThat(bounded.select(".f1").all()).isEqualTo(bounded.select(".f1").own());
    assertThat(bounded.select(".f1").own().size()).isEqualTo(1);
  }

  @Test
  void tellsNothingApartFarBeyond() {
    Value bounded = object(30, 1).bounded(12);

    assertThat(bounded.parts()).isEmpty();
    assertThat(bounded.own().size()).isEqualTo(30);
  }

  @Test
  void takesPartsOfAParameterForTheWholeOfIt() {
    Taints parts = Taints.NONE;
    for (int i = 0; i < 5; i++) {
      Taint part = Taint.ofParameter(0).select(AccessPath.field("f" + i));
      parts = parts.with(Taints.of(part, Trace.START));
    }

    Value bounded = Value.of(parts).bounded(4);

    assertThat(bounded.own()).isEqualTo(Taints.of(Taint.ofParameter(0).toDeep(), Trace.START));
  }

  /** An object whose fields have fields of their own; all of one field come from one source. */
  private static Value object(int fields, int each) {
    Value object = Value.CLEAN;
    for (int i = 0; i < fields; i++) {
      Value part = Value.of(Taints.of(new Taint(i, ""), Trace.START));
      for (int k = 0; k < each; k++) {
        AccessPath steps = AccessPath.NOWHERE.then(AccessPath.field("f" + i));
        object = object.with(steps.then(AccessPath.field("g" + k)), part);
      }
    }
    return object;
  }
}
