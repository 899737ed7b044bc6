package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.cli.scan.ScannedRepository;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The findings of a scan as a table of comma-separated values (RFC 4180), one line each. */
final class CsvTable {
  private static final List<String> COLUMNS =
      List.of(
          "severity",
          "confidence",
          "rule",
          "area",
          "cwe",
          "path",
          "start_line",
          "start_column",
          "end_line",
          "end_column",
          "test_code",
          "message",
          "fingerprint");

  private CsvTable() {}

  static void write(ScanReport report, Writer out) throws IOException {
    line(COLUMNS, out);
    for (ScannedRepository one : report.scanned()) {
      for (Finding finding : ScanReport.standing(one.scan())) {
        line(cells(one, finding, report.rules().description(finding.match().ruleId())), out);
      }
    }
  }

  private static List<String> cells(
      ScannedRepository one, Finding finding, Optional<RuleDescription> rule) {
    Location place = finding.match().location();
    return List.of(
        rule.map(each -> each.severity().name()).orElse(""),
        rule.map(RuleDescription::confidence).orElse(""),
        finding.match().ruleId(),
        rule.map(each -> each.area().key()).orElse(""),
        rule.map(each -> String.join("; ", each.cwe())).orElse(""),
        one.shown(finding.path()),
        Integer.toString(place.start().line()),
        Integer.toString(place.start().column()),
        Integer.toString(place.end().line()),
        Integer.toString(place.end().column()),
        Boolean.toString(finding.testCode()),
        finding.match().message(),
        finding.fingerprint());
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append("\r\n");
  }

  /** A cell; what a spreadsheet would take for a formula begins with an apostrophe. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
