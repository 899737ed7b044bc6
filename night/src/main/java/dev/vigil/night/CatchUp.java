package dev.vigil.night;

import dev.vigil.index.Index;
import dev.vigil.indexer.Indexer;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Progress;
import java.time.Duration;

/** Runs of the indexer that end when it has applied what the topics hold. */
public final class CatchUp {
  private static final Duration PERIOD = Duration.ofMillis(200);

  private final String kafka;
  private final Index index;
  private final Progress progress;

  /**
   * An indexer of the topics of a Kafka.
   *
   * @param kafka host and port
   * @param index the index that is written
   */
  public CatchUp(String kafka, Index index, Progress progress) {
    this.kafka = kafka;
    this.index = index;
    this.progress = progress;
  }

  /**
   * Applies what the topics hold now and the index lacks.
   *
   * @param check called several times a second; throws to end the run
   */
  public void run(Runnable check) {
    try (IndexerLag lag = IndexerLag.now(kafka)) {
      run(lag, check);
    }
  }

  /** Applies what the topics hold and get, until this process is stopped or the indexer ends. */
  public void follow() {
    progress.say("applying scans as they come");
    try (Indexing indexing = Indexing.start(new Indexer(kafka, index))) {
      while (true) {
        indexing.check();
        indexing.pause(PERIOD);
      }
    }
  }

  /**
   * Deletes the indices and applies the topics from their beginning.
   *
   * @param check called several times a second; throws to end the run
   */
  void rebuild(Runnable check) {
    try (IndexerLag lag = IndexerLag.now(kafka)) {
      index.clear();
      lag.reset();
      run(lag, check);
    }
  }

  private void run(IndexerLag lag, Runnable check) {
    try (Indexing indexing = Indexing.start(new Indexer(kafka, index))) {
      for (long behind = lag.count(); behind > 0; behind = lag.count()) {
        progress.update("indexing: " + Count.of(behind, "record", "records") + " left");
        check.run();
        indexing.check();
        indexing.pause(PERIOD);
      }
    }
    progress.finish();
  }
}
