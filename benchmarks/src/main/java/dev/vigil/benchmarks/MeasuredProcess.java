package dev.vigil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command that was run to its end.
 *
 * @param exit its exit code
 * @param wallSeconds from start to end
 * @param cpuSeconds of it and of all processes that it waited for
 * @param peakBytes the most resident memory of it and its descendants together, sampled; empty
 *     where there is no {@code /proc}
 * @param output what it printed to its standard output
 */
record MeasuredProcess(
    int exit, double wallSeconds, double cpuSeconds, Optional<Long> peakBytes, String output) {
  private static final long SAMPLE_MILLISECONDS = 50;

  /**
   * Runs a command. Its errors go to a file.
   *
   * @param errors where its standard error goes, and behind it the times that {@code bash} tells
   * @throws IOException if there is no {@code bash}, or the command cannot be started
   */
  static MeasuredProcess run(List<String> command, Path errors)
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
      long peak = 0;
      while (!process.waitFor(SAMPLE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, process.descendants().mapToLong(MeasuredProcess::resident).sum());
      }
      List<String> lines = Files.readAllLines(errors);
      String[] times = lines.get(lines.size() - 1).split(" ", -1);
      return new MeasuredProcess(
          process.exitValue(),
          Double.parseDouble(times[0]),
          Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
          peak > 0 ? Optional.of(peak) : Optional.empty(),
          Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** The resident memory of a process in bytes; 0 if it is gone or nobody tells. */
  private static long resident(ProcessHandle process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", "" + process.pid(), "status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
      return 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
