package dev.vigil.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * CPU time of the whole process, so with compilation and garbage collection: what counts on a
 * machine that does something else too.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class CpuCounter {
  /** Nanoseconds of CPU in an iteration. */
  public long cpuNanoseconds;

  /** Bytes of source that were worked on in an iteration. */
  public long bytes;

  private long start;

  /** Starts an iteration. */
  @Setup(Level.Iteration)
  public void start() {
    start = cpuTime();
    bytes = 0;
  }

  /** Ends an iteration. */
  @TearDown(Level.Iteration)
  public void stop() {
    cpuNanoseconds = cpuTime() - start;
  }

  private static long cpuTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
