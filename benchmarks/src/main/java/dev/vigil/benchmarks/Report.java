package dev.vigil.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured, as JSON and as a table. */
final class Report {
  private static final List<String> HEADINGS =
      List.of(
          "what",
          "corpus",
          "rules",
          "MB",
          "CPU s",
          "MB/s per core",
          "wall s",
          "peak MB",
          "results",
          "CPU against vigil");

  private final List<Measurement> measurements;

  Report(List<Measurement> measurements) {
    this.measurements = List.copyOf(measurements);
  }

  /** The measurements with the machine on which they were made. */
  String json() throws JsonProcessingException {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processor", processor());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("java", System.getProperty("java.vm.version"));
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("machine", machine);
    report.put("measurements", measurements.stream().map(this::tree).toList());
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report)
        + "\n";
  }

  private Map<String, Object> tree(Measurement measurement) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("what", measurement.what());
    tree.put("corpus", measurement.corpus());
    measurement.rules().ifPresent(rules -> tree.put("rules", rules));
    tree.put("megabytes", measurement.megabytes());
    tree.put("cpuSeconds", measurement.cpuSeconds());
    tree.put("megabytesPerCpuSecond", measurement.megabytesPerCpuSecond());
    tree.put("wallSeconds", measurement.wallSeconds());
    measurement.peakMegabytes().ifPresent(peak -> tree.put("peakMegabytes", peak));
    measurement.results().ifPresent(results -> tree.put("results", results));
    ratio(measurement).ifPresent(ratio -> tree.put("cpuAgainstVigil", ratio));
    if (!measurement.details().isEmpty()) {
      tree.put("stageSeconds", measurement.details());
    }
    return tree;
  }

  /** The measurements as a table in Markdown. */
  String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    for (Measurement measurement : measurements) {
      rows.add(row(measurement));
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      table.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        table.append("|---".repeat(HEADINGS.size())).append("|\n");
      }
    }
    return table.toString();
  }

  private List<String> row(Measurement measurement) {
    String stages =
        measurement.details().isEmpty()
            ? ""
            : measurement.details().entrySet().stream()
                .map(stage -> stage.getKey() + " " + number(stage.getValue()) + " s")
                .reduce((one, other) -> one + ", " + other)
                .map(list -> " (" + list + ")")
                .orElse("");
    return List.of(
        measurement.what() + stages,
        measurement.corpus(),
        measurement.rules().orElse("none"),
        number(measurement.megabytes()),
        number(measurement.cpuSeconds()),
        number(measurement.megabytesPerCpuSecond()),
        number(measurement.wallSeconds()),
        measurement.peakMegabytes().map(peak -> "" + Math.round(peak)).orElse(""),
        measurement.results().map(String::valueOf).orElse(""),
        ratio(measurement).map(ratio -> number(ratio) + " ×").orElse(""));
  }

  /**
   * How many times the CPU time of {@code vigil scan} on one thread another scanner needed; with
   * the same rules if it runs those, else with the built-in ones.
   */
  private Optional<Double> ratio(Measurement peer) {
    boolean isPeer = List.of(Peer.values()).stream().anyMatch(p -> p.program().equals(peer.what()));
    if (!isPeer) {
      return Optional.empty();
    }
    Optional<String> wanted =
        peer.what().equals(Peer.SEMGREP.program()) ? peer.rules() : Optional.of(RuleState.BUILTIN);
    return measurements.stream()
        .filter(own -> own.what().equals("vigil scan, 1 thread"))
        .filter(own -> own.corpus().equals(peer.corpus()) && own.rules().equals(wanted))
        .findFirst()
        .map(own -> peer.cpuSeconds() / own.cpuSeconds());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}
