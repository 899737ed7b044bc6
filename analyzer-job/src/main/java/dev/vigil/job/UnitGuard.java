package dev.vigil.job;

import dev.vigil.analyzer.finding.UnitAnalysis;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last resort behind the bounds of an analysis: a unit on which the process ended twice is not
 * analysed a third time. Each subtask notes the unit that it is at where the next process finds it
 * ({@link UnitJournal}); {@link UnitDeaths} counts. A unit on which the process ended once is
 * analysed while no other is, so that no neighbour is blamed for it. Travels with the job.
 */
final class UnitGuard implements Serializable {
  /** What the scan says of a unit that is not analysed for that reason. */
  static final String ENDED_TWICE =
      "the analysis process ended twice while analysing this content (out of memory, stack overflow"
          + " in native code or a crash); see job.log";

  private static final long serialVersionUID = 1L;
  private static final int DEADLY = 2;

  private final @Nullable String directory;
  private final HashMap<String, Integer> deaths;

  private UnitGuard(@Nullable String directory, Map<String, Integer> deaths) {
    this.directory = directory;
    this.deaths = new HashMap<>(deaths);
  }

  /** Guards nothing: where a cluster decides when and where a task begins again. */
  static UnitGuard none() {
    return new UnitGuard(null, Map.of());
  }

  /**
   * Guards the subtasks of a process that keeps its state in a directory.
   *
   * @param deaths how often the process ended on a unit
   */
  static UnitGuard in(Path directory, Map<String, Integer> deaths) {
    return new UnitGuard(directory.toString(), deaths);
  }

  /**
   * Begins to watch a subtask.
   *
   * @param units that it analysed before, as its restored state says
   */
  Watched watch(int subtask, long units) throws IOException {
    Optional<UnitJournal> journal =
        directory == null
            ? Optional.empty()
            : Optional.of(UnitJournal.open(Path.of(directory), subtask));
    return new Watched(journal, units);
  }

  /** The analyses of one subtask, one after the other. */
  final class Watched {
    private final Optional<UnitJournal> journal;
    private long units;

    private Watched(Optional<UnitJournal> journal, long units) {
      this.journal = journal;
      this.units = units;
      journal.ifPresent(file -> file.done(units));
    }

    /** How many units it analysed, over all restarts. */
    long units() {
      return units;
    }

    /**
     * Runs the analysis of a unit.
     *
     * @return empty if the process ended on this unit too often
     */
    Optional<UnitAnalysis> run(String unit, Supplier<UnitAnalysis> analysis) {
      int died = deaths.getOrDefault(unit, 0);
      Optional<UnitAnalysis> result = Optional.empty();
      if (died < DEADLY) {
        Lock lock = died == 0 ? TaskProcess.shared() : TaskProcess.exclusive();
        lock.lock();
        try {
          journal.ifPresent(file -> file.begin(unit));
          result = Optional.of(analysis.get());
        } finally {
          lock.unlock();
        }
      }
      units++;
      // Not when an error is thrown: then the unit counts as one on which the process ended.
      journal.ifPresent(file -> file.done(units));
      return result;
    }
  }
}
