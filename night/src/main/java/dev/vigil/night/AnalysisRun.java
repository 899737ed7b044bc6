package dev.vigil.night;

import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.Supervisor;

/** The second stage alone: analyses what the topics hold until every ordered scan is there. */
public final class AnalysisRun {
  private final DataDirectory directory;
  private final String kafka;
  private final String jobHeap;
  private final Progress progress;

  /**
   * A run that continues from the state of the analysis in a data directory.
   *
   * @param kafka host and port
   * @param jobHeap Java heap of the analysis process in the syntax of the JVM
   */
  public AnalysisRun(DataDirectory directory, String kafka, String jobHeap, Progress progress) {
    this.directory = directory;
    this.kafka = kafka;
    this.jobHeap = jobHeap;
    this.progress = progress;
  }

  /**
   * Runs until the topic of scans holds all scans that are ordered with these rules.
   *
   * @return number of these scans
   * @throws UserException if scans are ordered with other rules only, or the analysis makes no
   *     progress
   */
  public int run(JobRules rules) throws InterruptedException {
    ScanOrders orders = ScanOrders.read(kafka, rules.version());
    if (orders.sequences().isEmpty() && orders.otherVersions() > 0) {
      throw new UserException(
          "no scan is ordered with these rules and this build, "
              + orders.otherVersions()
              + " with others; run vigil ingest with the same --rules first");
    }
    try (Supervisor supervisor = new Supervisor(progress);
        AnalysisProcess analysis = new AnalysisProcess(directory, kafka, rules.bundle(), jobHeap);
        ScanWatch watch = new ScanWatch(kafka, false)) {
      watch.want(orders.sequences());
      analysis.start(supervisor);
      new AnalysisStage(analysis, kafka, progress).await(watch, supervisor::check);
      progress.finish();
      if (!analysis.stop()) {
        progress.say("the job left no savepoint: the next start reads the topics again");
      }
    }
    return orders.sequences().size();
  }
}
