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

/** The Flink job in a process of its own. Loads while the services start, runs when it is told. */
final class AnalysisProcess implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

  /**
   * The optimising compiler takes longer than the analysis of a large repository at its usual
   * thresholds, a sixteenth of these; the launcher gives the same to a scan.
   */
  private static final List<String> JVM_ARGUMENTS =
      List.of(
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "-XX:Tier4InvocationThreshold=80000",
          "-XX:Tier4MinInvocationThreshold=9600",
          "-XX:Tier4CompileThreshold=240000",
          "-XX:Tier4BackEdgeThreshold=640000");

  private final DataDirectory directory;
  private final String kafka;
  private final Path bundle;
  private final ChildProcess first;
  private Supervisor.@Nullable Ward ward;

  private AnalysisProcess(DataDirectory directory, String kafka, Path bundle) {
    this.directory = directory;
    this.kafka = kafka;
    this.bundle = bundle;
    this.first = launchProcess();
  }

  /** Begins to load. */
  static AnalysisProcess launch(DataDirectory directory, String kafka, Path bundle) {
    return new AnalysisProcess(directory, kafka, bundle);
  }

  private ChildProcess launchProcess() {
    String classPath = System.getProperty("java.class.path");
    List<String> jvm = new ArrayList<>(EmbeddedJob.JVM_ARGUMENTS);
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
            Integer.toString(Runtime.getRuntime().availableProcessors())));
  }

  /** Beside the one that the launcher keeps, if the launcher says where that is. */
  private static Optional<Path> archive() {
    return Optional.ofNullable(System.getProperty("vigil.home"))
        .map(home -> Path.of(home, "cli", "target", "job.jsa"));
  }

  /** Begins to analyse what the topics hold and get; the topics must be there. */
  void start(Supervisor supervisor) {
    startJob(first);
    ward = supervisor.add(first, () -> startJob(launchProcess()));
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
   * @return whether there is one
   */
  boolean stop() throws InterruptedException {
    ChildProcess process = ward == null ? first : ward.release();
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
    (ward == null ? first : ward.release()).close();
  }
}
