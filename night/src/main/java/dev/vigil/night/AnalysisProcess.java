package dev.vigil.night;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.ClassArchive;
import dev.vigil.job.EmbeddedJob;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Flink job in a process of its own. It may be launched before it is started: then it loads its
 * classes while the services start. A job that is never started leaves its state unchanged.
 */
public final class AnalysisProcess implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

  /**
   * Thresholds of the optimising compiler are 16 times the defaults: with the defaults it takes
   * longer than the analysis of a large repository. The launcher sets the same for a scan.
   */
  private static final List<String> JVM_ARGUMENTS =
      List.of(
          "-XX:+UseSerialGC",
          // A process that lives on without memory hangs; the units it analysed become suspects.
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:Tier4InvocationThreshold=80000",
          "-XX:Tier4MinInvocationThreshold=9600",
          "-XX:Tier4CompileThreshold=240000",
          "-XX:Tier4BackEdgeThreshold=640000");

  private final DataDirectory directory;
  private final String kafka;
  private final Path bundle;
  private final String heap;
  private final JobActivity activity = new JobActivity();
  private @Nullable ChildProcess first;
  private Supervisor.@Nullable Ward ward;

  /**
   * A process that does not run yet.
   *
   * @param kafka host and port
   * @param bundle rules of the job
   * @param heap its Java heap in the syntax of the JVM, such as {@code 1g}
   */
  AnalysisProcess(DataDirectory directory, String kafka, Path bundle, String heap) {
    this.directory = directory;
    this.kafka = kafka;
    this.bundle = bundle;
    this.heap = heap;
  }

  /** Progress that the process has reported. */
  JobActivity activity() {
    return activity;
  }

  /** Kills the process. The supervisor starts another; units that it analysed become suspects. */
  void restart() {
    if (ward != null) {
      ward.process().kill();
    }
  }

  /** Starts the process, which loads its classes and waits. */
  void launch() {
    first = launchProcess();
  }

  private ChildProcess launchProcess() {
    String classPath = System.getProperty("java.class.path");
    List<String> jvm = new ArrayList<>(EmbeddedJob.JVM_ARGUMENTS);
    jvm.add("-Xmx" + heap);
    jvm.addAll(JVM_ARGUMENTS);
    archive().ifPresent(file -> jvm.addAll(ClassArchive.jvmArguments(file, classPath)));
    jvm.addAll(List.of("-cp", classPath));
    return ChildProcess.launch(
        "the analysis (Flink)",
        directory.resolve("job.log"),
        READY_LIMIT,
        jvm,
        List.of(
            EmbeddedJob.class.getName(),
            kafka,
            bundle.toAbsolutePath().toString(),
            directory.resolve("flink").toAbsolutePath().toString(),
            Integer.toString(Runtime.getRuntime().availableProcessors())),
        activity::read);
  }

  /** The archive of classes beside the one of the launcher, if the launcher is known. */
  private static Optional<Path> archive() {
    return Optional.ofNullable(System.getProperty("vigil.home"))
        .map(home -> Path.of(home, "cli", "target", "job.jsa"));
  }

  /** Starts the analysis of the topics, which must exist, unless it has been started. */
  void start(Supervisor supervisor) {
    if (ward == null) {
      ChildProcess process = startJob(first == null ? launchProcess() : first);
      first = process;
      ward = supervisor.add(process, () -> startJob(launchProcess()), activity::achievements);
    }
  }

  private static ChildProcess startJob(ChildProcess process) {
    try {
      process.send("start");
    } catch (IOException e) {
      // It has ended; the wait for its readiness reports its log.
    }
    return process;
  }

  /**
   * Stops the job with a savepoint, from which the next night continues.
   *
   * @return false if the job was running and left no savepoint
   */
  boolean stop() throws InterruptedException {
    if (ward == null) {
      return true;
    }
    ChildProcess process = ward.release();
    process.awaitReady();
    try {
      process.send("stop");
    } catch (IOException e) {
      return false;
    }
    return process.awaitExit(STOP_LIMIT) == 0;
  }

  @Override
  public void close() {
    ChildProcess process = ward == null ? first : ward.release();
    if (process != null) {
      process.close();
    }
  }
}
