package dev.vigil.job;

import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job on a Flink cluster, whose configuration says everything but this: arguments are Kafka's
 * address and the rule bundle, a file where {@code main} runs; the tasks get it with the job.
 */
public final class ClusterJob {
  private ClusterJob() {}

  /** Submits the job; in application mode, runs it. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "the job takes KAFKA and the rule bundle that vigil bundle wrote, not "
              + String.join(" ", arguments));
    }
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    AnalyzerJob.define(
        environment,
        KafkaConnectors.of(arguments[0]),
        new EngineHolder(Path.of(arguments[1])),
        UnitGuard.none());
    environment.execute("vigil-analyzer");
  }
}
