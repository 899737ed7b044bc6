package dev.vigil.night;

import dev.vigil.job.JobProgress;

/** Progress that successive processes of the job have reported. */
final class JobActivity {
  private JobProgress latest = JobProgress.NONE;
  private long most;
  private long events;

  /** Takes a line of the standard output of the process. */
  void read(String line) {
    JobProgress.parse(line).ifPresent(this::see);
  }

  private synchronized void see(JobProgress progress) {
    if (progress.units() > latest.units() || progress.deaths() > latest.deaths()) {
      events++;
    }
    most = Math.max(most, progress.units());
    latest = progress;
  }

  /** The last report. */
  synchronized JobProgress latest() {
    return latest;
  }

  /** A count that grows when a unit is done, also one whose result was lost, or given up. */
  synchronized long events() {
    return events;
  }

  /**
   * A count that grows when a unit is done that no process had done, or given up. A process that
   * ends again and again on the same unit achieves nothing.
   */
  synchronized long achievements() {
    return most + latest.deaths();
  }
}
