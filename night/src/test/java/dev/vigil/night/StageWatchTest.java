package dev.vigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.night.message.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StageWatchTest {
  private final List<String> said = new ArrayList<>();
  private long now;
  private long done = 1;
  private final StageWatch watch = new StageWatch(new Said(), () -> now);

  @Test
  void saysEvery30SecondsWhereAStageIs() {
    for (int second = 1; second <= 90; second++) {
      see(second, false);
    }
    assertThat(said)
        .containsExactly("analysing: 30 done", "analysing: 60 done", "analysing: 90 done");
  }

  @Test
  void saysWhatAStageIsAtWhenNothingBecomesMore() {
    see(1, false);
    for (int second = 2; second <= 61; second++) {
      see(1, false);
    }
    assertThat(said)
        .containsExactly(
            "analysing: 1 done", "analysing: 1 done; nothing more for 59 s", "  at the file");
  }

  @Test
  void saysWhatIsSlowThoughOthersGoOn() {
    for (int second = 1; second <= 30; second++) {
      see(second, true);
    }
    assertThat(said).containsExactly("analysing: 30 done", "  at the file");
  }

  @Test
  void startsAStuckJobAgainOnceAndThenGivesUp() {
    assertThat(verdicts(700, true)).containsExactly(StageWatch.Verdict.RESTART_JOB);
    assertThat(verdicts(600, true)).containsExactly(StageWatch.Verdict.GIVE_UP);
  }

  @Test
  void startsAgainAsOftenAsThatHelps() {
    assertThat(verdicts(650, true)).containsExactly(StageWatch.Verdict.RESTART_JOB);
    done = 2;
    assertThat(verdicts(650, true)).containsExactly(StageWatch.Verdict.RESTART_JOB);
  }

  @Test
  void givesUpAStageThatTheJobCannotHelp() {
    assertThat(verdicts(650, false)).containsExactly(StageWatch.Verdict.GIVE_UP);
  }

  @Test
  void waitsAsLongAsSomethingBecomesMore() {
    for (int minute = 1; minute <= 100; minute++) {
      done = minute;
      assertThat(verdicts(60, true)).isEmpty();
    }
  }

  private List<StageWatch.Verdict> verdicts(int seconds, boolean restartable) {
    List<StageWatch.Verdict> verdicts = new ArrayList<>();
    for (int second = 0; second < seconds; second++) {
      now += Duration.ofSeconds(1).toNanos();
      StageWatch.Verdict verdict = watch.see(status(done, false), restartable);
      if (verdict != StageWatch.Verdict.GO_ON) {
        verdicts.add(verdict);
      }
    }
    return verdicts;
  }

  private void see(long amount, boolean slow) {
    now += Duration.ofSeconds(1).toNanos();
    assertThat(watch.see(status(amount, slow), true)).isEqualTo(StageWatch.Verdict.GO_ON);
  }

  private static StageWatch.Status status(long amount, boolean slow) {
    return new StageWatch.Status(
        "analysing", amount + " done", amount, slow, () -> List.of("at the file"));
  }

  /** Keeps the lines that stay. */
  private final class Said implements Progress {
    @Override
    public void say(String line) {
      said.add(line);
    }

    @Override
    public void update(String state) {}

    @Override
    public void finish() {}
  }
}
