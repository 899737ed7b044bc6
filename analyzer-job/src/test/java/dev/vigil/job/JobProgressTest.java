package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JobProgressTest {
  @Test
  void travelsAsALine() {
    JobProgress progress =
        new JobProgress(
            12,
            3,
            List.of(
                new JobProgress.Running("c0ffee:python", 31),
                new JobProgress.Running("beef:generic", 0)));
    assertThat(JobProgress.parse(progress.line())).contains(progress);
    assertThat(JobProgress.parse(JobProgress.NONE.line())).contains(JobProgress.NONE);
  }

  @Test
  void ignoresOtherLines() {
    assertThat(JobProgress.parse("ready")).isEmpty();
    assertThat(JobProgress.parse("progress of something else")).isEmpty();
    assertThat(JobProgress.parse("progress 1 2 half")).isEmpty();
  }
}
