package dev.vigil.cli.option;

import dev.vigil.cli.settings.SelectionSettings;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectionLimits;
import dev.vigil.night.message.UserException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which files of the named paths are analysed. */
public final class SelectionOptions {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "Analyse only files that match, in gitignore's syntax, relative to the root of the work"
              + " tree or else to the named folder; may be repeated.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files that match, in gitignore's syntax; may be repeated.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = {"--max-file-bytes", "--max-target-bytes"},
      paramLabel = "BYTES",
      description = "Leave out larger files, unless they are named themselves (default: 1048576).")
  private @Nullable Long maxFileBytes;

  @Option(
      names = "--vendored",
      description =
          "Analyse copies of other people's code (vendor, third_party, node_modules,"
              + " site-packages) by all rules; otherwise they are searched for secrets alone.")
  private boolean vendored;

  /** Takes what no option says from settings. */
  public void takeFrom(SelectionSettings settings) {
    include = include.isEmpty() ? settings.include() : include;
    exclude = exclude.isEmpty() ? settings.exclude() : exclude;
    if (maxFileBytes == null && settings.maxFileBytes().isPresent()) {
      maxFileBytes = settings.maxFileBytes().getAsLong();
    }
    vendored = vendored || settings.vendored().orElse(false);
  }

  /** The filter by paths. */
  public PathFilter filter() {
    return new PathFilter(include, exclude);
  }

  /**
   * The limits of files.
   *
   * @throws UserException if the size is out of range
   */
  public SelectionLimits limits() {
    Long given = maxFileBytes;
    long most = given == null ? SelectionLimits.DEFAULT.maxFileBytes() : given;
    if (most < 1 || most > SelectionLimits.MAX_NAMED_BYTES) {
      throw new UserException(
          "--max-file-bytes is a number from 1 to "
              + SelectionLimits.MAX_NAMED_BYTES
              + ": "
              + most);
    }
    return new SelectionLimits(most, vendored);
  }
}
