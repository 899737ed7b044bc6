package dev.vigil.cli.option;

import dev.vigil.cli.console.Colours;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether text for people is coloured. */
public final class ColourOption {
  /** When text is coloured. */
  enum When {
    /** On a terminal, unless the environment variable {@code NO_COLOR} is set. */
    AUTO,
    /** Always, also in files and pipes. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "auto|always|never",
      description = "Colour text: auto does on a terminal, unless NO_COLOR is set (default: auto).")
  private When when = When.AUTO;

  /**
   * The colours of a text.
   *
   * @param standardOutput whether the text goes to standard output, which may be a terminal; the
   *     launcher sets the property {@code vigil.terminal.output} if it is one
   */
  public Colours colours(boolean standardOutput) {
    return switch (when) {
      case ALWAYS -> Colours.ANSI;
      case NEVER -> Colours.NONE;
      case AUTO ->
          standardOutput
                  && Boolean.getBoolean("vigil.terminal.output")
                  && Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty()
              ? Colours.ANSI
              : Colours.NONE;
    };
  }
}
