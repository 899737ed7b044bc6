package dev.vigil.analyzer.constant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingBodiesTest {
  private static final Span MODULE = new Span(0, 100);
  private static final Span FUNCTION = new Span(10, 20);

  private final PendingBodies pending = new PendingBodies();
  private final List<String> done = new ArrayList<>();

  @Test
  void whatIsAroundAPlaceIsAnalysedFromTheOutsideIn() {
    pending.add(MODULE, MODULE, this::module);

    pending.complete(15);

    assertThat(done).containsExactly("module", "function");
    assertThat(pending.around(15)).isEmpty();
  }

  @Test
  void theOuterOneIsToldFirst() {
    pending.add(MODULE, MODULE, this::module);

    assertThat(pending.around(15)).contains(MODULE);
    pending.completeOuter(15);
    assertThat(pending.around(15)).contains(FUNCTION);
    assertThat(pending.around(50)).isEmpty();
  }

  /** What it added would else be analysed without it. */
  @Test
  void anAnalysisThatThrowsTakesBackWhatItAdded() {
    boolean[] fails = {true};
    pending.add(
        MODULE,
        MODULE,
        () -> {
          module();
          if (fails[0]) {
            throw new IllegalStateException("no steps left");
          }
        });

    assertThatThrownBy(() -> pending.complete(15)).isInstanceOf(IllegalStateException.class);
    assertThat(pending.around(15)).contains(MODULE);

    fails[0] = false;
    pending.completeAll();

    assertThat(done).containsExactly("module", "module", "function");
  }

  private void module() {
    done.add("module");
    pending.add(FUNCTION, FUNCTION, () -> done.add("function"));
  }
}
