package dev.vigil.benchmarks.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.benchmarks.MeasuredProcess;
import dev.vigil.benchmarks.NightStages;
import dev.vigil.benchmarks.RoleUsage;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was measured of one night.
 *
 * @param repositories in the inventory
 * @param night which night: {@code first}, {@code unchanged} or {@code changed}
 * @param cost time and memory of all processes
 * @param roles CPU time and peak memory of the processes of each role
 * @param result what the night's summary says
 */
record NightMeasurement(
    int repositories, String night, Cost cost, SortedMap<String, RoleUsage> roles, Result result) {
  /** Role of what is none of a night's processes, such as the launcher's shell. */
  static final String OTHER = "other";

  /**
   * Time and memory.
   *
   * @param wallSeconds from start to end
   * @param cpuSeconds user and system time of all processes
   * @param peakBytes most resident memory of all processes at one time; 0 where nobody tells
   */
  record Cost(double wallSeconds, double cpuSeconds, long peakBytes) {}

  /**
   * What a night did.
   *
   * @param files that are analysed, now or before, fully, in part or without success
   * @param bytes size of the files that are analysed, now or before
   * @param contentsSent distinct contents that no night before had
   * @param findings active after the night
   * @param failures repositories that could not be read
   * @param deadLetters records that could not be processed
   * @param stageSeconds by stage, in their order
   */
  record Result(
      long files,
      long bytes,
      long contentsSent,
      long findings,
      int failures,
      long deadLetters,
      Map<String, Double> stageSeconds) {
    /** Reads the summary that {@code vigil nightly --json} prints. */
    static Result of(JsonNode summary) {
      JsonNode files = summary.path("files");
      Map<String, Double> stages = NightStages.seconds(summary);
      return new Result(
          files.path("analysed").asLong()
              + files.path("partial").asLong()
              + files.path("failed").asLong(),
          summary.path("bytes").asLong(),
          summary.path("blobsSent").asLong(),
          summary.path("findings").path("active").asLong(),
          summary.path("failures").size(),
          summary.path("deadLetters").asLong(),
          stages);
    }
  }

  /** A measurement of a night that ended well. */
  static NightMeasurement of(int repositories, String night, MeasuredProcess run, JsonNode json) {
    return new NightMeasurement(
        repositories,
        night,
        new Cost(run.wallSeconds(), run.cpuSeconds(), run.peakBytes().orElse(0L)),
        run.roles(),
        Result.of(json));
  }

  /** The role of a process, by its command line. */
  static String role(String commandLine) {
    if (commandLine.contains("dev.vigil.embedded.kafka.KafkaService")) {
      return "kafka";
    }
    if (commandLine.contains("dev.vigil.embedded.elasticsearch.ElasticsearchService")) {
      return "elasticsearch";
    }
    if (commandLine.contains("dev.vigil.job.EmbeddedJob")) {
      return "job";
    }
    return commandLine.contains("dev.vigil.cli.Vigil nightly") ? "main" : OTHER;
  }
}
