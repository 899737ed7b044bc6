package dev.vigil.cli;

import dev.vigil.indexer.Index;
import dev.vigil.indexer.Indexer;
import java.time.Duration;

/** Runs the indexer until it has applied what the topics hold. */
final class CatchUp {
  private static final Duration PERIOD = Duration.ofMillis(200);

  private final String kafka;
  private final Index index;
  private final Progress progress;

  CatchUp(String kafka, Index index, Progress progress) {
    this.kafka = kafka;
    this.index = index;
    this.progress = progress;
  }

  /** Applies what is not applied yet. */
  void run(Runnable check) {
    try (IndexerLag lag = IndexerLag.now(kafka)) {
      run(lag, check);
    }
  }

  /** Applies what there is and what comes, until this process is stopped or the indexer ends. */
  void follow() {
    progress.say("applying scans as they come");
    try (Indexing indexing = Indexing.start(new Indexer(kafka, index))) {
      while (true) {
        indexing.check();
        indexing.pause(PERIOD);
      }
    }
  }

  /** Deletes the indices and applies everything from the beginning. */
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
