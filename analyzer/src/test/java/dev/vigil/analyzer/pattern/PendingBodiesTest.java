package dev.vigil.analyzer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingBodiesTest {
  private final PendingBodies bodies = new PendingBodies();
  private final List<String> run = new ArrayList<>();

  @Test
  void onlyBodiesAroundAPlaceAreAnalysedOutermostFirst() {
    bodies.add(new Span(0, 10), () -> run.add("first"));
    bodies.add(
        new Span(20, 50),
        () -> {
          run.add("outer");
          bodies.add(new Span(25, 30), () -> run.add("sibling"));
          bodies.add(new Span(30, 40), () -> run.add("inner"));
        });

    bodies.complete(10);
    assertThat(run).isEmpty();
    bodies.complete(35);
    assertThat(run).containsExactly("outer", "inner");
    bodies.complete(35);
    bodies.completeAll();
    assertThat(run).containsExactly("outer", "inner", "first", "sibling");
  }

  @Test
  void whatFailedIsRunAgain() {
    bodies.add(
        new Span(0, 10),
        () -> {
          run.add("run");
          if (run.size() == 1) {
            throw new IllegalStateException("budget");
          }
        });

    assertThatThrownBy(() -> bodies.complete(5)).hasMessage("budget");
    bodies.complete(5);
    bodies.complete(5);
    assertThat(run).containsExactly("run", "run");
  }
}
