package dev.vigil.cli;

import dev.vigil.job.JobProgress;

/** What the processes of the job told of their work, one after the other. */
final class JobActivity {
  private JobProgress latest = JobProgress.NONE;
  private long most;
  private long events;

  /** Takes a line of the process's standard output. */
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

  /** What it told last. */
  synchronized JobProgress latest() {
    return latest;
  }

  /** Grows when a unit is done, also one that was done before and is lost, or is given up. */
  synchronized long events() {
    return events;
  }

  /**
   * Grows when a unit is done that no process had done, or was given up: one that ends again and
   * again at the same unit achieves nothing.
   */
  synchronized long achievements() {
    return most + latest.deaths();
  }
}
