package dev.vigil.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * CPU time and resident memory of a changing set of processes, by role. Needs {@code /proc};
 * without it nothing is counted.
 */
final class ProcessSampler {
  private final UnaryOperator<String> role;
  private final Map<ProcessHandle, Duration> cpu = new HashMap<>();
  private final Map<ProcessHandle, String> roleOf = new HashMap<>();
  private final Map<String, Long> peaks = new HashMap<>();
  private long peak;

  /**
   * A sampler that has seen nothing.
   *
   * @param role the role of a process, by its command line with a space between arguments
   */
  ProcessSampler(UnaryOperator<String> role) {
    this.role = role;
  }

  /** Looks at the processes that run now. */
  void sample(Stream<ProcessHandle> processes) {
    Map<ProcessHandle, String> commandLines = new HashMap<>();
    processes.forEach(
        process -> commandLine(process).ifPresent(line -> commandLines.put(process, line)));
    Map<String, Long> resident = new HashMap<>();
    commandLines.forEach((process, line) -> {
      // Between fork and exec a child has the command line of its parent, and shares its memory.
      boolean forked = process.parent().map(commandLines::get).filter(line::equals).isPresent();
      if (!forked) {
        String its = role.apply(line);
        roleOf.put(process, its);
        process.info().totalCpuDuration().ifPresent(used -> cpu.put(process, used));
        resident.merge(its, residentBytes(process), Long::sum);
      }
    });
    resident.forEach((its, bytes) -> peaks.merge(its, bytes, Math::max));
    peak = Math.max(peak, resident.values().stream().mapToLong(Long::longValue).sum());
  }

  /** The most resident memory of all processes together; empty if nothing was seen. */
  Optional<Long> peakBytes() {
    return peak > 0 ? Optional.of(peak) : Optional.empty();
  }

  /** What was used so far. */
  SortedMap<String, RoleUsage> roles() {
    Map<String, Double> seconds = new HashMap<>();
    cpu.forEach((process, used) ->
        seconds.merge(roleOf.getOrDefault(process, ""), used.toNanos() / 1e9, Double::sum));
    SortedMap<String, RoleUsage> roles = new TreeMap<>();
    peaks.forEach(
        (its, bytes) -> roles.put(its, new RoleUsage(seconds.getOrDefault(its, 0.0), bytes)));
    return roles;
  }

  /** Empty if the process is gone. {@link ProcessHandle.Info} cuts long ones. */
  private static Optional<String> commandLine(ProcessHandle process) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", "" + process.pid(), "cmdline"));
      String text = new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Zero if the process is gone. */
  private static long residentBytes(ProcessHandle process) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc", "" + process.pid(), "status"));
      return lines.stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
