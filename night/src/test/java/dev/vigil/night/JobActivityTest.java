package dev.vigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.job.JobProgress;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JobActivityTest {
  private final JobActivity activity = new JobActivity();

  @Test
  void countsWhatIsDoneAgainAsActivityAndNotAsAchievement() {
    tell(100, 0);
    assertThat(activity.achievements()).isEqualTo(100);
    tell(0, 0);
    long events = activity.events();
    tell(50, 0);
    assertThat(activity.events()).isGreaterThan(events);
    assertThat(activity.achievements()).isEqualTo(100);
    tell(101, 0);
    assertThat(activity.achievements()).isEqualTo(101);
  }

  @Test
  void countsAUnitThatIsGivenUpAsAchievement() {
    tell(100, 0);
    tell(0, 1);
    assertThat(activity.achievements()).isEqualTo(101);
  }

  @Test
  void ignoresWhatIsNoProgress() {
    activity.read("stopped");
    assertThat(activity.latest()).isEqualTo(JobProgress.NONE);
  }

  private void tell(long units, int deaths) {
    activity.read(new JobProgress(units, deaths, List.of()).line());
  }
}
