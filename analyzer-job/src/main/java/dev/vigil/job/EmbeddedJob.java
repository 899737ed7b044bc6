package dev.vigil.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job on a Flink MiniCluster in this JVM. Arguments: Kafka's address, the rule bundle, the
 * state directory, the parallelism. Prints {@code ready}; on the line {@code stop} it stops with a
 * savepoint, from which the next start goes on; ends when its standard input does.
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

  private EmbeddedJob() {}

  /** Runs the job until it is told to stop. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    JobConfiguration job =
        new JobConfiguration(arguments[0], Path.of(arguments[1]), Integer.parseInt(arguments[3]));
    Path state = Path.of(arguments[2]).toAbsolutePath();
    Files.createDirectories(state);
    String version = new EngineHolder(job.ruleBundle()).get().analysisVersion();
    Optional<String> savepoint = savepoint(state, version);
    JobClient client = start(job, state, savepoint);
    out.println("ready");
    out.flush();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    if (!"stop".equals(line)) {
      Runtime.getRuntime().halt(1);
    }
    String path =
        client
            .stopWithSavepoint(
                false, state.resolve("savepoints").toUri().toString(), SavepointFormatType.NATIVE)
            .get(5, TimeUnit.MINUTES);
    remember(state, version, path);
    out.println("stopped");
    out.flush();
    System.exit(0);
  }

  private static JobClient start(JobConfiguration job, Path state, Optional<String> savepoint)
      throws Exception {
    if (savepoint.isPresent()) {
      JobClient client = submit(job, state, savepoint);
      if (becomesRunning(client)) {
        return client;
      }
      System.err.println("cannot restore " + savepoint.get() + "; starting from the topics");
    }
    return submit(job, state, Optional.empty());
  }

  private static JobClient submit(JobConfiguration job, Path state, Optional<String> savepoint)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", "rocksdb");
    configuration.setString("execution.checkpointing.incremental", "true");
    configuration.setString("execution.checkpointing.interval", "1 s");
    configuration.setString(
        "execution.checkpointing.dir", state.resolve("checkpoints").toUri().toString());
    configuration.setString("pipeline.generic-types", "false");
    configuration.setString("restart-strategy.type", "fixed-delay");
    configuration.setString("restart-strategy.fixed-delay.attempts", "10");
    configuration.setString("restart-strategy.fixed-delay.delay", "2 s");
    configuration.setString("taskmanager.memory.managed.size", "128m");
    configuration.setString("taskmanager.memory.network.min", "32m");
    configuration.setString("taskmanager.memory.network.max", "32m");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("rest.address", "127.0.0.1");
    configuration.setString("rest.bind-address", "127.0.0.1");
    savepoint.ifPresent(path -> configuration.setString("execution.state-recovery.path", path));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(job.parallelism(), configuration);
    AnalyzerJob.define(environment, job);
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

  /** The savepoint that the last night left, if it is of this analysis version. */
  private static Optional<String> savepoint(Path state, String version) throws IOException {
    Path pointer = state.resolve("latest-savepoint");
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pointer);
    return lines.size() == 2 && lines.get(0).equals(version)
        ? Optional.of(lines.get(1))
        : Optional.empty();
  }

  private static void remember(Path state, String version, String path) throws IOException {
    Path written = state.resolve("latest-savepoint.new");
    Files.writeString(written, version + "\n" + path + "\n");
    Files.move(
        written,
        state.resolve("latest-savepoint"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
