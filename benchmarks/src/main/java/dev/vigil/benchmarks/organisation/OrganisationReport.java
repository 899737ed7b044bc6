package dev.vigil.benchmarks.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.benchmarks.RoleUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was measured, by size.
 *
 * @param cores of the machine
 * @param loadAverage of the machine before the first night, of one minute; negative if unknown
 */
record OrganisationReport(
    int cores, double loadAverage, List<NightMeasurement> nights, List<ScanMeasurement> scans) {
  private static final List<String> ROLES = List.of("main", "kafka", "elasticsearch", "job");

  OrganisationReport {
    nights = List.copyOf(nights);
    scans = List.copyOf(scans);
  }

  /** Everything that was measured. */
  String json() throws JsonProcessingException {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
        + "\n";
  }

  /** Tables in Markdown; MB are 10^6 bytes. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d cores, load average %.1f before the first night.%n%n",
            cores,
            loadAverage));
    table(
        text,
        List.of(
            "repositories",
            "night",
            "files",
            "MB",
            "contents sent",
            "findings",
            "CPU s",
            "CPU s per MB",
            "wall s",
            "stages, s"),
        nights.stream().map(OrganisationReport::costs).toList());
    List<String> headings = new ArrayList<>(List.of("repositories", "night"));
    ROLES.forEach(role -> headings.add(role + ", CPU s"));
    ROLES.forEach(role -> headings.add(role + ", peak MB"));
    headings.add("all, peak MB");
    table(text, headings, nights.stream().map(OrganisationReport::roles).toList());
    if (!scans.isEmpty()) {
      table(
          text,
          List.of("repositories", "vigil scan, CPU s", "wall s", "peak MB", "first night, CPU"),
          scans.stream().map(this::scan).toList());
    }
    return text.toString();
  }

  private static List<String> costs(NightMeasurement night) {
    double megabytes = night.result().bytes() / 1e6;
    return List.of(
        "" + night.repositories(),
        night.night(),
        "" + night.result().files(),
        number(megabytes),
        "" + night.result().contentsSent(),
        "" + night.result().findings(),
        number(night.cost().cpuSeconds()),
        megabytes > 0 ? number(night.cost().cpuSeconds() / megabytes) : "",
        number(night.cost().wallSeconds()),
        night.result().stageSeconds().entrySet().stream()
            .map(stage -> stage.getKey() + " " + number(stage.getValue()))
            .collect(Collectors.joining(", ")));
  }

  private static List<String> roles(NightMeasurement night) {
    List<String> row = new ArrayList<>(List.of("" + night.repositories(), night.night()));
    RoleUsage none = new RoleUsage(0, 0);
    ROLES.forEach(role -> row.add(number(night.roles().getOrDefault(role, none).cpuSeconds())));
    ROLES.forEach(role -> row.add(megabytes(night.roles().getOrDefault(role, none).peakBytes())));
    row.add(megabytes(night.cost().peakBytes()));
    return row;
  }

  private List<String> scan(ScanMeasurement scan) {
    String ratio =
        nights.stream()
            .filter(night -> night.repositories() == scan.repositories())
            .filter(night -> night.night().equals("first"))
            .map(night -> number(night.cost().cpuSeconds() / scan.cost().cpuSeconds()) + " ×")
            .findFirst()
            .orElse("");
    return List.of(
        "" + scan.repositories(),
        number(scan.cost().cpuSeconds()),
        number(scan.cost().wallSeconds()),
        megabytes(scan.cost().peakBytes()),
        ratio);
  }

  private static void table(StringBuilder text, List<String> headings, List<List<String>> rows) {
    text.append("| ").append(String.join(" | ", headings)).append(" |\n");
    text.append("|---".repeat(headings.size())).append("|\n");
    rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
    text.append('\n');
  }

  private static String megabytes(long bytes) {
    return "" + Math.round(bytes / 1e6);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
