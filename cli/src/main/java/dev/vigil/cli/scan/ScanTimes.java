package dev.vigil.cli.scan;

import com.sun.management.ThreadMXBean;
import dev.vigil.analyzer.UnitObserver;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * CPU time, allocated memory and counted work of a scan, by file and by rule. Times are CPU seconds
 * of the analysing thread, so that other work on the machine does not count. Used by all threads.
 */
public final class ScanTimes {
  private static final int SHOWN = 10;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<FileTimes> files = new ArrayList<>();
  private final Map<String, RuleTimes> rules = new HashMap<>();

  /**
   * What the analysis of one file took.
   *
   * @param path as it is shown
   * @param bytes of its content
   * @param parseSeconds until its tree was there
   * @param seconds in all
   * @param allocated bytes, most of which are let go of at once
   * @param steps that rules took
   * @param held estimated bytes that the rule with most had in use at a time
   */
  private record FileTimes(
      String path,
      long bytes,
      double parseSeconds,
      double seconds,
      long allocated,
      long steps,
      long held) {}

  /** What one rule took in all files. */
  private static final class RuleTimes {
    private double seconds;
    private long allocated;
    private long steps;
    private int files;
  }

  /** Runs the analysis of a file and notes what it takes. */
  <T> T measured(String path, long bytes, Analysis<T> analysis) {
    Measurement measurement = new Measurement();
    T result = analysis.run(measurement);
    add(measurement.end(path, bytes), measurement.rules);
    return result;
  }

  /** An analysis that tells an observer what it does. */
  interface Analysis<T> {
    T run(UnitObserver observer);
  }

  private synchronized void add(FileTimes file, Map<String, RuleTimes> byRule) {
    files.add(file);
    byRule.forEach((id, times) -> {
      RuleTimes all = rules.computeIfAbsent(id, any -> new RuleTimes());
      all.seconds += times.seconds;
      all.allocated += times.allocated;
      all.steps += times.steps;
      all.files++;
    });
  }

  /** Follows one thread through one file. */
  private static final class Measurement implements UnitObserver {
    private final long startNanos = THREADS.getCurrentThreadCpuTime();
    private final long startBytes = THREADS.getCurrentThreadAllocatedBytes();
    private final Map<String, RuleTimes> rules = new HashMap<>();
    private long lastNanos = startNanos;
    private long lastBytes = startBytes;
    private double parseSeconds;
    private long steps;
    private long held;

    @Override
    public void parsed() {
      lastNanos = THREADS.getCurrentThreadCpuTime();
      lastBytes = THREADS.getCurrentThreadAllocatedBytes();
      parseSeconds = (lastNanos - startNanos) / 1e9;
    }

    @Override
    public void applied(String ruleId, long ruleSteps, long ruleBytes) {
      long nanos = THREADS.getCurrentThreadCpuTime();
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      RuleTimes times = rules.computeIfAbsent(ruleId, any -> new RuleTimes());
      times.seconds += (nanos - lastNanos) / 1e9;
      times.allocated += bytes - lastBytes;
      times.steps += ruleSteps;
      steps += ruleSteps;
      held = Math.max(held, ruleBytes);
      lastNanos = nanos;
      lastBytes = bytes;
    }

    FileTimes end(String path, long bytes) {
      return new FileTimes(
          path,
          bytes,
          parseSeconds,
          (THREADS.getCurrentThreadCpuTime() - startNanos) / 1e9,
          THREADS.getCurrentThreadAllocatedBytes() - startBytes,
          steps,
          held);
    }
  }

  /** Prints the slowest files and rules, and what all took. */
  public synchronized void print(PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "vigil: %.1f CPU s in %s, %.1f of them until the trees were there%n",
        files.stream().mapToDouble(FileTimes::seconds).sum(),
        Count.files(files.size()),
        files.stream().mapToDouble(FileTimes::parseSeconds).sum());
    err.println("  CPU s   allocated     in use         steps  file");
    for (FileTimes file : slowest(files, FileTimes::seconds)) {
      err.printf(
          Locale.ROOT,
          "%7.3f %8.1f MB %7.1f MB %13d  %s%n",
          file.seconds,
          file.allocated / 1e6,
          file.held / 1e6,
          file.steps,
          Printable.text(file.path));
    }
    err.println("  CPU s   allocated      files         steps  rule");
    for (Map.Entry<String, RuleTimes> rule :
        slowest(List.copyOf(rules.entrySet()), entry -> entry.getValue().seconds)) {
      RuleTimes times = rule.getValue();
      err.printf(
          Locale.ROOT,
          "%7.3f %8.1f MB %10d %13d  %s%n",
          times.seconds,
          times.allocated / 1e6,
          times.files,
          times.steps,
          rule.getKey());
    }
    err.flush();
  }

  private static <T> List<T> slowest(List<T> all, ToDoubleFunction<T> seconds) {
    return all.stream()
        .sorted(Comparator.comparingDouble(seconds).reversed())
        .limit(SHOWN)
        .toList();
  }

  /**
   * The figures so far.
   *
   * @param totalSeconds of the whole scan, by the clock
   */
  public synchronized TimeFigures figures(double totalSeconds) {
    return new TimeFigures(
        ruleFigures(),
        new TimeFigures.Total(totalSeconds),
        fileFigures(),
        files.stream().mapToLong(FileTimes::bytes).sum(),
        peakHeap());
  }

  /** The most that the heap held at a time, in bytes. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private List<TimeFigures.OfRule> ruleFigures() {
    return new TreeMap<>(rules)
        .entrySet().stream()
            .map(rule -> {
              RuleTimes times = rule.getValue();
              return new TimeFigures.OfRule(
                  rule.getKey(), times.seconds, times.allocated, times.steps, times.files);
            })
            .toList();
  }

  private List<TimeFigures.OfFile> fileFigures() {
    return files.stream()
        .sorted(Comparator.comparing(FileTimes::path))
        .map(file ->
            new TimeFigures.OfFile(
                file.path,
                file.bytes,
                List.of(file.parseSeconds),
                file.seconds,
                file.allocated,
                file.held,
                file.steps))
        .toList();
  }
}
