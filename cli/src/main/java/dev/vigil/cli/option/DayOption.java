package dev.vigil.cli.option;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that rules are run for. */
public final class DayOption {
  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "What today() means in rules, such as 2026-01-31 (default: the day, in UTC).")
  private @Nullable LocalDate today;

  /** Asks the clock, if no day is given: to be called once. */
  public LocalDate day() {
    return today == null ? LocalDate.now(ZoneOffset.UTC) : today;
  }
}
