package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class GarbageWatchTest {
  private final GarbageWatch watch = new GarbageWatch();

  @Test
  void isStuckWhenThirtySecondsWereSpentCollecting() {
    for (int second = 0; second < 30; second++) {
      assertThat(isStuck(second, second)).as("after %d s", second).isFalse();
    }
    assertThat(isStuck(30, 30)).isTrue();
  }

  @Test
  void isNotStuckWhileWorkIsDoneToo() {
    for (int second = 0; second < 200; second++) {
      assertThat(isStuck(second, second * 0.85)).as("after %d s", second).isFalse();
    }
  }

  @Test
  void forgetsWhatIsOlder() {
    for (int second = 0; second <= 100; second++) {
      assertThat(isStuck(second, 0)).isFalse();
    }
    for (int second = 101; second <= 126; second++) {
      assertThat(isStuck(second, second - 100)).as("after %d s", second).isFalse();
    }
    assertThat(isStuck(128, 28)).isTrue();
  }

  private boolean isStuck(double seconds, double collecting) {
    double second = TimeUnit.SECONDS.toNanos(1);
    return watch.isStuck((long) (seconds * second), (long) (collecting * second));
  }
}
