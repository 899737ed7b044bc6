package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job on a Flink MiniCluster in this JVM. Arguments: Kafka's address, the rule bundle, the
 * state directory, the parallelism. Loads everything, and submits the job on the line {@code
 * start}, once the topics are there; prints {@code ready} when it is submitted and then, every few
 * seconds, a line of {@link JobProgress}; on the line {@code stop} it stops with a savepoint, from
 * which the next start goes on; ends when its standard input does. Exit status 0 says that the
 * savepoint is there.
 */
public final class EmbeddedJob {
  /** What Flink needs opened on current JDKs. */
  public static final List<String> JVM_ARGUMENTS =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.time=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  private static final Duration PROGRESS_PERIOD = Duration.ofSeconds(2);

  private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

  private EmbeddedJob() {}

  /** Runs the job until it is told to stop. */
  public static void main(String[] arguments) {
    try {
      runUntilStopped(arguments);
      System.exit(0);
    } catch (Exception e) {
      // Flink's own threads would keep this JVM alive.
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  /**
   * Whether the state directory has what a job of this analysis version goes on from: a savepoint,
   * or a checkpoint of a process that ended early.
   */
  public static boolean hasState(Path stateDirectory, String version) throws IOException {
    return new JobState(stateDirectory).latest(version).isPresent();
  }

  /**
   * Forgets what the last night left in the state directory: the next start reads the topics from
   * the beginning.
   */
  public static void forget(Path stateDirectory) throws IOException {
    new JobState(stateDirectory).forget();
  }

  private static void runUntilStopped(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    GarbageWatch.start(() -> Runtime.getRuntime().halt(3));
    JobState state = new JobState(Path.of(arguments[2]).toAbsolutePath());
    CompletableFuture<Void> started = new CompletableFuture<>();
    CompletableFuture<Void> told = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("standard-input")
        .start(() -> followInput(state.directory(), started, told));
    JobConfiguration job =
        new JobConfiguration(arguments[0], Path.of(arguments[1]), Integer.parseInt(arguments[3]));
    Analyzer analyzer = new EngineHolder(job.ruleBundle()).get(); // held for the tasks to share
    String version = analyzer.analysisVersion();
    started.get();
    state.begin(version);
    Map<String, Integer> deaths = UnitDeaths.count(state.directory(), version);
    UnitGuard guard = UnitGuard.in(state.directory(), deaths);
    JobClient client = start(job, state, guard, state.latest(version));
    Thread.ofPlatform()
        .daemon()
        .name("progress")
        .start(() -> tellProgress(out, state.directory(), deaths));
    out.println("ready");
    out.flush();
    CompletableFuture.anyOf(told, client.getJobExecutionResult()).get();
    state.remember(version, stopWithSavepoint(client, state.savepoints()));
    out.println("stopped");
    out.flush();
  }

  /** Whoever started this process is gone when standard input ends; then nobody needs the job. */
  private static void followInput(
      Path directory, CompletableFuture<Void> started, CompletableFuture<Void> told) {
    try (BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        switch (line) {
          case "start" -> started.complete(null);
          case "stop" -> told.complete(null);
          default -> System.err.println("unknown line on standard input: " + line);
        }
      }
    } catch (IOException e) {
      System.err.println("cannot read standard input: " + e);
    }
    try {
      UnitDeaths.endAsAsked(directory);
    } catch (IOException e) {
      System.err.println("cannot note that the end was asked for: " + e);
    }
    Runtime.getRuntime().halt(1);
  }

  private static void tellProgress(PrintStream out, Path directory, Map<String, Integer> deaths) {
    int died = deaths.values().stream().mapToInt(Integer::intValue).sum();
    try {
      while (!out.checkError()) {
        out.println(progress(directory, died).line());
        Thread.sleep(PROGRESS_PERIOD);
      }
    } catch (IOException e) {
      System.err.println("cannot read what is analysed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JobProgress progress(Path directory, int deaths) throws IOException {
    long now = System.currentTimeMillis();
    List<UnitJournal.Entry> entries = UnitJournal.read(directory);
    return new JobProgress(
        entries.stream().mapToLong(UnitJournal.Entry::units).sum(),
        deaths,
        entries.stream()
            .flatMap(entry ->
                entry.unit().stream()
                    .map(unit -> new JobProgress.Running(unit, (now - entry.beginning()) / 1000)))
            .toList());
  }

  private static JobClient start(
      JobConfiguration job, JobState state, UnitGuard guard, Optional<Path> savepoint)
      throws Exception {
    if (savepoint.isPresent()) {
      JobClient client = submit(job, state, guard, savepoint);
      if (becomesRunning(client)) {
        return client;
      }
      System.err.println("cannot restore " + savepoint.get() + "; starting from the topics");
      if (!client.getJobStatus().get(30, TimeUnit.SECONDS).isTerminalState()) {
        client.cancel().get(30, TimeUnit.SECONDS);
      }
    }
    return submit(job, state, guard, Optional.empty());
  }

  private static JobClient submit(
      JobConfiguration job, JobState state, UnitGuard guard, Optional<Path> savepoint)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", "rocksdb");
    configuration.setString("execution.checkpointing.incremental", "true");
    configuration.setString("execution.checkpointing.interval", "30 s");
    configuration.setString("execution.checkpointing.dir", state.checkpoints().toUri().toString());
    configuration.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    configuration.setString("pipeline.generic-types", "false");
    configuration.setString("pipeline.object-reuse", "true");
    configuration.setString("restart-strategy.type", "fixed-delay");
    configuration.setString("restart-strategy.fixed-delay.attempts", "10");
    configuration.setString("restart-strategy.fixed-delay.delay", "2 s");
    configuration.setString("taskmanager.memory.managed.size", "128m");
    configuration.setString("taskmanager.memory.network.min", "32m");
    configuration.setString("taskmanager.memory.network.max", "32m");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("rest.address", "127.0.0.1");
    configuration.setString("rest.bind-address", "127.0.0.1");
    savepoint.ifPresent(
        path -> configuration.setString("execution.state-recovery.path", path.toUri().toString()));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(job.parallelism(), configuration);
    AnalyzerJob.define(
        environment,
        KafkaConnectors.of(job.bootstrapServers()),
        new EngineHolder(job.ruleBundle()),
        guard);
    return environment.executeAsync("vigil-analyzer");
  }

  private static boolean becomesRunning(JobClient client) throws Exception {
    for (int i = 0; i < 300; i++) {
      JobStatus status = client.getJobStatus().get(30, TimeUnit.SECONDS);
      if (status == JobStatus.RUNNING) {
        return true;
      }
      if (status.isTerminalState() || status == JobStatus.RESTARTING) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return false;
  }

  /** A job whose tasks do not all run yet refuses to stop, so it is asked again. */
  private static String stopWithSavepoint(JobClient client, Path directory) throws Exception {
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    while (true) {
      try {
        return client
            .stopWithSavepoint(false, directory.toUri().toString(), SavepointFormatType.NATIVE)
            .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        if (System.nanoTime() > deadline
            || client.getJobStatus().get(30, TimeUnit.SECONDS).isTerminalState()) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }
}
