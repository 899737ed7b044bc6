package dev.vigil.cli.option;

import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The heap of the process that analyses. */
public final class JobMemory {
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[mMgG]");

  @Option(
      names = "--job-memory",
      paramLabel = "SIZE",
      description =
          "Java heap of the analysis process, such as 768m or 2g (default: ${DEFAULT-VALUE}).")
  private String size = "1g";

  /**
   * The size as the JVM takes it.
   *
   * @throws UserException if it is none
   */
  public String heap() {
    if (!SIZE.matcher(size).matches()) {
      throw new UserException(
          "--job-memory is a number with m or g behind it, such as 768m or 2g, not "
              + Printable.text(size));
    }
    return size;
  }
}
