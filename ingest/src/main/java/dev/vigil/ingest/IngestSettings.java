package dev.vigil.ingest;

import java.util.OptionalInt;

/**
 * How repositories are ingested.
 *
 * @param jobs repositories that are read at a time, at least 1; makes no difference to what is sent
 * @param partitions number of partitions of topics that are created; topics that are there must
 *     have it too, if it is given
 * @param retire whether an inventory may retire any number of repositories
 */
public record IngestSettings(int jobs, OptionalInt partitions, boolean retire) {
  /** As many jobs as processors, the default number of partitions, no mass retirement. */
  public static final IngestSettings DEFAULT =
      new IngestSettings(Runtime.getRuntime().availableProcessors(), OptionalInt.empty(), false);

  /** Refuses what makes no sense. */
  public IngestSettings {
    if (jobs < 1) {
      throw new IngestException("--jobs is at least 1, not " + jobs);
    }
    if (partitions.isPresent() && partitions.getAsInt() < 1) {
      throw new IngestException("--partitions is at least 1, not " + partitions.getAsInt());
    }
  }
}
