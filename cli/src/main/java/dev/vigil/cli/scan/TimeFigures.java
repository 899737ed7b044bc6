package dev.vigil.cli.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Figures of a measured scan, with the names that {@code semgrep --time} writes under {@code time},
 * and more beside them. Times are in seconds.
 *
 * @param rules figures of rules, sorted by id
 * @param total time of the whole scan
 * @param targets figures of files, sorted by path
 * @param totalBytes size of all files
 * @param maxMemoryBytes most bytes of the heap at a time
 */
public record TimeFigures(
    @JsonProperty("rules") List<OfRule> rules,
    @JsonProperty("profiling_times") Total total,
    @JsonProperty("targets") List<OfFile> targets,
    @JsonProperty("total_bytes") long totalBytes,
    @JsonProperty("max_memory_bytes") long maxMemoryBytes) {

  /**
   * Time of a whole scan.
   *
   * @param seconds by the clock
   */
  public record Total(@JsonProperty("total_time") double seconds) {}

  /**
   * Figures of a rule over all files.
   *
   * @param id rule id
   * @param seconds CPU time
   * @param allocatedBytes bytes that were allocated
   * @param steps steps of its budget
   * @param files number of files to which it was applied
   */
  public record OfRule(
      @JsonProperty("id") String id,
      @JsonProperty("match_time") double seconds,
      @JsonProperty("allocated_bytes") long allocatedBytes,
      @JsonProperty("steps") long steps,
      @JsonProperty("targets") int files) {}

  /**
   * Figures of a file.
   *
   * @param path as it is shown
   * @param bytes size of the file
   * @param parseSeconds CPU time of the parser, in a list of one
   * @param seconds CPU time in all
   * @param allocatedBytes bytes that were allocated
   * @param memoryBytes estimated bytes of the rule with most in use at a time
   * @param steps steps of all rules
   */
  public record OfFile(
      @JsonProperty("path") String path,
      @JsonProperty("num_bytes") long bytes,
      @JsonProperty("parse_times") List<Double> parseSeconds,
      @JsonProperty("run_time") double seconds,
      @JsonProperty("allocated_bytes") long allocatedBytes,
      @JsonProperty("memory_bytes") long memoryBytes,
      @JsonProperty("steps") long steps) {}
}
