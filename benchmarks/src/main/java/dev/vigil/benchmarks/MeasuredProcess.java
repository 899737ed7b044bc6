package dev.vigil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A command that was run to its end.
 *
 * @param exit its exit code
 * @param wallSeconds from start to end
 * @param cpuSeconds of it and of all processes that it waited for
 * @param peakBytes the most resident memory of it and its descendants together, sampled; empty
 *     where there is no {@code /proc}
 * @param output what it printed to its standard output
 * @param roles CPU time and peak memory of its descendants by role, sampled; a process that lives
 *     shorter than a sample is in {@code cpuSeconds} only
 */
public record MeasuredProcess(
    int exit,
    double wallSeconds,
    double cpuSeconds,
    Optional<Long> peakBytes,
    String output,
    SortedMap<String, RoleUsage> roles) {
  private static final long SAMPLE_MILLISECONDS = 50;

  /** Keeps the roles unmodifiable. */
  public MeasuredProcess {
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
  }

  /** Runs a command whose processes all have one role. */
  static MeasuredProcess run(List<String> command, Path errors)
      throws IOException, InterruptedException {
    return run(command, errors, commandLine -> "all");
  }

  /**
   * Runs a command. Its errors go to a file.
   *
   * @param errors where its standard error goes, and behind it the times that {@code bash} tells
   * @param role the role of a process, by its command line with a space between arguments
   * @throws IOException if there is no {@code bash}, or the command cannot be started
   */
  public static MeasuredProcess run(List<String> command, Path errors, UnaryOperator<String> role)
      throws IOException, InterruptedException {
    List<String> timed =
        new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%3R %3U %3S'; time \"$@\"", "bash"));
    timed.addAll(command);
    Path output = Files.createTempFile("vigil-benchmark", ".out");
    try {
      Process process =
          new ProcessBuilder(timed)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      ProcessSampler sampler = new ProcessSampler(role);
      while (!process.waitFor(SAMPLE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        sampler.sample(process.descendants());
      }
      List<String> lines = Files.readAllLines(errors);
      String[] times = lines.get(lines.size() - 1).split(" ", -1);
      return new MeasuredProcess(
          process.exitValue(),
          Double.parseDouble(times[0]),
          Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
          sampler.peakBytes(),
          Files.readString(output),
          sampler.roles());
    } finally {
      Files.delete(output);
    }
  }
}
