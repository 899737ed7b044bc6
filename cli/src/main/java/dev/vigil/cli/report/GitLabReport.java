package dev.vigil.cli.report;

import static dev.vigil.cli.report.SarifLog.tree;

import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.scan.ScannedRepository;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scan as GitLab's report of static analysis ({@code gl-sast-report.json}, schema 15). It states
 * when the scan ran, as the schema wants; all else is the same for equal results.
 */
final class GitLabReport {
  private static final String SCHEMA = "15.0.7";
  private static final Pattern CWE = Pattern.compile("CWE-([0-9]+).*", Pattern.DOTALL);

  /** The schema bounds names and values. */
  private static final int LONGEST_NAME = 255;

  private final RuleSet rules;
  private final CommonRoot root;

  private GitLabReport(ScanReport report) {
    this.rules = report.rules();
    this.root = CommonRoot.of(report.scanned());
  }

  static Map<String, Object> of(ScanReport report) {
    GitLabReport self = new GitLabReport(report);
    Iterable<Map<String, Object>> vulnerabilities =
        () ->
            report.scanned().stream()
                .flatMap(one ->
                    ScanReport.standing(one.scan()).stream()
                        .map(finding -> self.vulnerability(one, finding)))
                .iterator();
    return tree(
        "version",
        SCHEMA,
        "schema",
        "https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v"
            + SCHEMA
            + "/dist/sast-report-format.json",
        "scan",
        scan(report),
        "vulnerabilities",
        vulnerabilities);
  }

  private static Map<String, Object> scan(ScanReport report) {
    Map<String, Object> tool =
        tree(
            "id",
            "vigil",
            "name",
            Product.NAME,
            "version",
            Product.VERSION,
            "vendor",
            tree("name", Product.NAME));
    return tree(
        "analyzer",
        tool,
        "scanner",
        tool,
        "type",
        "sast",
        "start_time",
        time(report.started()),
        "end_time",
        time(report.started().plusMillis((long) (report.seconds() * 1000))),
        "status",
        report.isIncomplete() ? "failure" : "success",
        "messages",
        report
            .problems()
            .map(problem ->
                tree("level", "fatal", "value", problem.path() + ": " + problem.message()))
            .toList());
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        instant.atOffset(ZoneOffset.UTC).withNano(0));
  }

  private Map<String, Object> vulnerability(ScannedRepository one, Finding finding) {
    Location place = finding.match().location();
    Optional<RuleDescription> rule = rules.description(finding.match().ruleId());
    Map<String, Object> tree =
        tree(
            "id", finding.fingerprint(),
            "name", cut(finding.match().ruleId()),
            "description", finding.match().message(),
            "severity", rule.map(each -> severity(each.severity())).orElse("Unknown"),
            "location",
                tree(
                    "file", root.path(one, finding.path()),
                    "start_line", place.start().line(),
                    "end_line", place.end().line()),
            "identifiers", identifiers(finding, rule));
    rule.ifPresent(each -> {
      if (!each.solution().isEmpty()) {
        tree.put("solution", each.solution());
      }
      List<Map<String, Object>> links =
          each.references().stream()
              .filter(url -> url.matches("https?://\\S+"))
              .map(url -> tree("url", url))
              .toList();
      if (!links.isEmpty()) {
        tree.put("links", links);
      }
    });
    return tree;
  }

  private static List<Map<String, Object>> identifiers(
      Finding finding, Optional<RuleDescription> rule) {
    String id = finding.match().ruleId();
    List<Map<String, Object>> identifiers = new ArrayList<>();
    identifiers.add(tree("type", "vigil_rule_id", "name", cut("Vigil " + id), "value", cut(id)));
    for (String weakness : rule.map(RuleDescription::cwe).orElse(List.of())) {
      Matcher cwe = CWE.matcher(weakness);
      if (cwe.matches()) {
        identifiers.add(
            tree(
                "type",
                "cwe",
                "name",
                "CWE-" + cwe.group(1),
                "value",
                cwe.group(1),
                "url",
                "https://cwe.mitre.org/data/definitions/" + cwe.group(1) + ".html"));
      }
    }
    return identifiers;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "Critical";
      case HIGH -> "High";
      case MEDIUM -> "Medium";
      case LOW -> "Low";
      case INFO -> "Info";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }
}
