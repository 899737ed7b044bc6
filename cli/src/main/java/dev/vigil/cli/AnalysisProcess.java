package dev.vigil.cli;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.ClassArchive;
import dev.vigil.job.EmbeddedJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Flink job in a process of its own. It may be launched before it is started: then it loads
 * while the services start. One that is never started costs nothing and leaves its state as it is.
 */
final class AnalysisProcess implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

  /**
   * The optimising compiler takes longer than the analysis of a large repository at its usual
   * thresholds, a sixteenth of these; the launcher gives the same to a scan.
   */
  private static final List<String> JVM_ARGUMENTS =
      List.of(
          "-XX:+UseSerialGC",
          // What it was at is counted at the next start; one that lives on without memory hangs.
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
   * @param heap its Java heap, as the JVM takes it
   */
  AnalysisProcess(DataDirectory directory, String kafka, Path bundle, String heap) {
    this.directory = directory;
    this.kafka = kafka;
    this.bundle = bundle;
    this.heap = heap;
  }

  /** What it has told of its work. */
  JobActivity activity() {
    return activity;
  }

  /** Kills it; the supervisor starts another, and the units that it was at are suspects then. */
  void restart() {
    if (ward != null) {
      ward.process().kill();
    }
  }

  /** Begins to load. */
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

  /** Beside the one that the launcher keeps, if the launcher says where that is. */
  private static Optional<Path> archive() {
    return Optional.ofNullable(System.getProperty("vigil.home"))
        .map(home -> Path.of(home, "cli", "target", "job.jsa"));
  }

  /**
   * Begins to analyse what the topics hold and get, if it has not begun; the topics must be there.
   */
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
      // It ended before: who waits for it to be ready gets its log.
    }
    return process;
  }

  /**
   * Stops it with a savepoint, from which the next night goes on.
   *
   * @return false if it ran and left none
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
