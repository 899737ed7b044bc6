package dev.vigil.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs a task for every repository, a bounded number at a time. */
final class Workers {
  private final int jobs;

  Workers(int jobs) {
    this.jobs = jobs;
  }

  /**
   * Runs the task for all entries, begun in their order.
   *
   * @return the reports by id
   * @throws IngestException the first one that a task throws; tasks that have not begun are dropped
   */
  Map<String, RepositoryReport> run(
      List<InventoryEntry> entries, Function<InventoryEntry, RepositoryReport> task) {
    Map<String, RepositoryReport> reports = new ConcurrentSkipListMap<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(jobs, entries.size())),
            Thread.ofPlatform().name("vigil-ingest-", 0).daemon().factory());
    try {
      ExecutorCompletionService<RepositoryReport> results =
          new ExecutorCompletionService<>(threads);
      entries.forEach(entry -> results.submit(() -> task.apply(entry)));
      for (int done = 0; done < entries.size(); done++) {
        RepositoryReport report = results.take().get();
        reports.put(report.id(), report);
      }
      return reports;
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("interrupted while repositories were read", e);
    } finally {
      end(threads);
    }
  }

  private static IngestException failure(Throwable cause) {
    if (cause instanceof IngestException known) {
      return known;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IngestException("ingest failed: " + cause, cause);
  }

  /** Waits for tasks that have begun, because they use what the caller closes next. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
