package dev.vigil.cli.option;

import dev.vigil.cli.settings.ScanSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file has the settings of a scan. */
public final class SettingsOption {
  private static final String NONE = "none";

  @Option(
      names = "--settings",
      paramLabel = "FILE|none",
      description =
          "Settings of the scan (default: .vigil.yaml in the root of the repository or folder that is"
              + " scanned). Options replace them; none reads none.")
  private @Nullable String settings;

  /**
   * The settings of a scan of some paths, if there are any.
   *
   * @throws dev.vigil.night.message.UserException if the file is wrong
   */
  public Optional<ScanSettings> of(List<Path> paths) {
    String file = settings;
    if (file == null) {
      return ScanSettings.of(paths);
    }
    return file.equals(NONE) ? Optional.empty() : Optional.of(ScanSettings.read(Path.of(file)));
  }
}
