package dev.vigil.night;

import dev.vigil.job.JobProgress;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The wait for the scans of the job: reports progress and restarts a job that is stuck. */
public final class AnalysisStage {
  private static final Duration PERIOD = Duration.ofMillis(200);

  private final AnalysisProcess analysis;
  private final UnitPlaces places;
  private final Progress progress;

  AnalysisStage(AnalysisProcess analysis, String kafka, Progress progress) {
    this.analysis = analysis;
    this.places = new UnitPlaces(kafka);
    this.progress = progress;
  }

  /**
   * Waits until the topic has all wanted scans.
   *
   * @param check called several times a second; throws if a process has ended for good
   * @throws UserException if there is no progress; it names the repositories without a scan
   */
  void await(ScanWatch watch, Runnable check) {
    StageWatch stage = new StageWatch(progress, System::nanoTime);
    int wanted = watch.missing().size();
    while (!watch.missing().isEmpty()) {
      watch.poll(PERIOD);
      check.run();
      switch (stage.see(status(wanted, watch.missing()), true)) {
        case GO_ON -> {}
        case RESTART_JOB -> {
          progress.say(
              "the analysis made no progress for "
                  + StageWatch.STALL.toMinutes()
                  + " minutes; starting it again");
          analysis.restart();
        }
        case GIVE_UP -> throw missing(watch.missing());
      }
    }
    progress.finish();
  }

  private StageWatch.Status status(int wanted, Set<String> missing) {
    int done = wanted - missing.size();
    JobProgress job = analysis.activity().latest();
    return new StageWatch.Status(
        "analysing",
        done + " of " + Count.repositories(wanted) + ", " + contents(job),
        done + analysis.activity().events(),
        isSlow(job),
        () -> details(job, missing));
  }

  /**
   * Runs another stage and reports the progress of the job meanwhile.
   *
   * @param stage name of the other stage
   * @param repositories number of repositories of that stage
   * @param work the other stage
   */
  <T> T beside(String stage, int repositories, Supplier<T> work) {
    StageWatch watch = new StageWatch(progress, System::nanoTime);
    return Heartbeat.during(work, () -> watch.see(beside(stage, repositories), false));
  }

  private StageWatch.Status beside(String stage, int repositories) {
    JobProgress job = analysis.activity().latest();
    return new StageWatch.Status(
        stage,
        Count.repositories(repositories) + ", " + contents(job),
        analysis.activity().events(),
        isSlow(job),
        () -> details(job, Set.of()));
  }

  private static String contents(JobProgress job) {
    return Count.of(job.units(), "content", "contents") + " analysed";
  }

  private static boolean isSlow(JobProgress job) {
    return job.running().stream()
        .anyMatch(unit -> unit.seconds() >= StageWatch.LINE_PERIOD.toSeconds());
  }

  private List<String> details(JobProgress job, Collection<String> missing) {
    List<String> lines = new ArrayList<>();
    Map<String, String> found =
        places.find(job.running().stream().map(JobProgress.Running::unit).toList());
    job.running()
        .forEach(unit ->
            lines.add(
                "at "
                    + found.getOrDefault(unit.unit(), unit.unit())
                    + " for "
                    + unit.seconds()
                    + " s"));
    if (lines.isEmpty() && !missing.isEmpty()) {
      lines.add("waiting for " + Count.some(missing));
    }
    return lines;
  }

  private static UserException missing(Collection<String> missing) {
    return new UserException(
        "the analysis made no progress for "
            + StageWatch.STALL.toMinutes()
            + " minutes, though it was started again; no scan of "
            + Count.some(missing)
            + ". What was done stays: see job.log, then run the same command again, it goes on"
            + " where this night ended");
  }
}
