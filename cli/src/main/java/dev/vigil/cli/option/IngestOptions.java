package dev.vigil.cli.option;

import dev.vigil.ingest.IngestSettings;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How repositories are ingested. */
public final class IngestOptions {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Repositories that are read at a time (default: the number of processors).")
  private int jobs = IngestSettings.DEFAULT.jobs();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Partitions of topics that are created (default: 4); it stays what it is.")
  private @Nullable Integer partitions;

  @Option(
      names = "--retire",
      description =
          "Let the inventory retire any number of repositories; without it, one or a tenth.")
  private boolean retire;

  /** The settings that the options name, defaults for the others. */
  public IngestSettings settings() {
    return new IngestSettings(
        jobs, partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions), retire);
  }
}
