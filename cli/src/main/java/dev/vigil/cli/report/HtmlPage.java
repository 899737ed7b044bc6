package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.review.AreaReview;
import dev.vigil.analyzer.review.NotExamined;
import dev.vigil.analyzer.review.NotSeen;
import dev.vigil.analyzer.review.Observation;
import dev.vigil.analyzer.review.Review;
import dev.vigil.analyzer.review.SiteReview;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.scan.Confidence;
import dev.vigil.cli.scan.ScannedRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A scan as one page that needs nothing but a browser, and may be sent by mail: summary, findings
 * with their code and the way of the data, filters, and the review. It loads nothing, and what it
 * shows of code is text.
 */
final class HtmlPage {
  private static final int MOST_PATHS = 20;

  private final ScanReport report;
  private final Writer out;

  private HtmlPage(ScanReport report, Writer out) {
    this.report = report;
    this.out = out;
  }

  static void write(ScanReport report, Writer out) throws IOException {
    new HtmlPage(report, out).page();
  }

  private void page() throws IOException {
    raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    raw(" style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
    element("title", "", "Vigil: " + names());
    raw("<style>\n" + resource("page.css") + "</style>\n</head>\n<body>\n");
    element("h1", "", "Findings in " + names());
    summary();
    filters();
    findings();
    problems();
    if (report.content().review()) {
      for (ScannedRepository one : report.scanned()) {
        review(Review.ofRepository(one.name(), one.scan(), report.rules().descriptions()));
      }
    }
    raw("<script>\n" + resource("page.js") + "</script>\n</body>\n</html>\n");
  }

  private String names() {
    return String.join(", ", report.scanned().stream().map(ScannedRepository::name).toList());
  }

  private void summary() throws IOException {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    int all = 0;
    for (ScannedRepository one : report.scanned()) {
      for (Finding finding : ScanReport.standing(one.scan())) {
        counts.merge(severity(finding), 1, Integer::sum);
        all++;
      }
    }
    raw("<ul id=\"summary\">\n");
    element("li", "", all + (all == 1 ? " finding" : " findings"));
    for (Severity severity : List.of(Severity.values()).reversed()) {
      if (counts.containsKey(severity)) {
        element("li", severity.name(), counts.get(severity) + " " + severity.name());
      }
    }
    raw("</ul>\n");
    if (report.isIncomplete()) {
      element("p", "incomplete", "Not everything that was asked for was done; see below.");
    }
  }

  private void filters() throws IOException {
    raw("<form id=\"filters\">\n");
    select("severity", "Severity from", Arrays.stream(Severity.values()).map(Enum::name).toList());
    select("confidence", "Confidence from", List.of("LOW", "MEDIUM", "HIGH"));
    raw("<label>Text <input id=\"text\" type=\"search\"></label>\n");
    raw("<label><input id=\"tests\" type=\"checkbox\" checked> test code</label>\n");
    raw("<output id=\"shown\"></output>\n</form>\n");
  }

  private void select(String id, String label, List<String> values) throws IOException {
    raw("<label>" + label + " <select id=\"" + id + "\">");
    for (String value : values) {
      element("option", "", value);
    }
    raw("</select></label>\n");
  }

  private void findings() throws IOException {
    raw("<section id=\"findings\">\n");
    for (ScannedRepository one : report.scanned()) {
      for (Finding finding : ScanReport.standing(one.scan())) {
        finding(one, finding);
      }
    }
    raw("</section>\n");
  }

  private Severity severity(Finding finding) {
    return report
        .rules()
        .description(finding.match().ruleId())
        .map(RuleDescription::severity)
        .orElse(Severity.INFO);
  }

  private void finding(ScannedRepository one, Finding finding) throws IOException {
    RuleMatch match = finding.match();
    Optional<RuleDescription> rule = report.rules().description(match.ruleId());
    String confidence = rule.map(Confidence::of).orElse(Confidence.MEDIUM).name();
    raw("<details class=\"finding " + severity(finding) + "\" data-severity=\"");
    raw(severity(finding).name() + "\" data-confidence=\"" + confidence);
    raw("\" data-test=\"" + finding.testCode() + "\">\n<summary>");
    element("b", severity(finding).name(), severity(finding).name());
    element("code", "", match.ruleId());
    element("span", "", one.shown(finding.path()) + ":" + match.location().start().line());
    element("q", "", match.message());
    raw("</summary>\n");
    element("pre", "", match.excerpt());
    if (match.trace().isPresent()) {
      trace(match.trace().get());
    }
    if (rule.isPresent()) {
      raw("<dl>\n");
      term("Risk", rule.get().risk());
      term("Solution", rule.get().solution());
      term("Weakness", String.join("; ", rule.get().cwe()));
      term("Confidence", confidence.toLowerCase(Locale.ROOT));
      term("Fingerprint", finding.fingerprint());
      raw("</dl>\n");
    }
    raw("</details>\n");
  }

  private void trace(DataFlow flow) throws IOException {
    raw("<ol class=\"trace\">\n");
    step("from", flow.source());
    for (TraceStep step : flow.variables()) {
      step("through", step);
    }
    if (flow.cut()) {
      element("li", "", "and more");
    }
    step("to", flow.sink());
    raw("</ol>\n");
  }

  private void step(String role, TraceStep step) throws IOException {
    raw("<li>" + role + " line " + step.location().start().line() + " ");
    if (step.path().isPresent()) {
      raw("of ");
      element("span", "path", step.path().get());
      raw(" ");
    }
    element("code", "", step.excerpt().lines().findFirst().orElse(""));
    raw("</li>\n");
  }

  private void term(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      element("dt", "", name);
      element("dd", "", text);
    }
  }

  private void problems() throws IOException {
    List<InputProblem> problems = report.problems().toList();
    if (!problems.isEmpty()) {
      element("h2", "", "Not done");
      raw("<ul id=\"problems\">\n");
      for (InputProblem problem : problems) {
        element("li", "", problem.path() + ": " + problem.message());
      }
      raw("</ul>\n");
    }
  }

  private void review(Review review) throws IOException {
    element("h2", "", "Review of " + review.repository());
    for (AreaReview area : review.areas()) {
      raw("<section class=\"area\">\n");
      element("h3", "", area.area().title() + ": " + area.verdict().text());
      for (SiteReview sites : area.sites()) {
        raw("<ul>\n");
        for (Observation observation : sites.observations()) {
          element("li", "", observation.text() + ": " + observation.count());
        }
        raw("</ul>\n");
      }
      if (!area.gaps().isEmpty()) {
        element("p", "gaps", "Not examined, or not all of it: " + some(area.gaps()));
      }
      raw("</section>\n");
    }
    if (!review.notExamined().isEmpty() || !review.notSeen().isEmpty()) {
      element("h3", "", "Not seen");
      raw("<ul id=\"not-seen\">\n");
      for (NotExamined gap : review.notExamined()) {
        element("li", "", gap.kind() + ", " + some(gap.paths()) + ": " + gap.reason());
      }
      for (NotSeen gap : review.notSeen()) {
        element("li", "", gap.path() + ": " + gap.reason());
      }
      raw("</ul>\n");
    }
  }

  private static String some(List<String> paths) {
    String first = String.join(", ", paths.stream().limit(MOST_PATHS).toList());
    int more = paths.size() - MOST_PATHS;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /**
   * Writes an element with a text.
   *
   * @param style its class, none if empty
   */
  private void element(String name, String style, String text) throws IOException {
    raw("<" + name + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">");
    raw(escaped(text));
    raw("</" + name + (name.equals("q") || name.equals("b") || name.equals("code") ? "> " : ">\n"));
  }

  /**
   * A text of which nothing is markup; control characters, but for line ends and tabs, are shown.
   */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\n', '\t' -> escaped.appendCodePoint(c);
            default -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                escaped.append(String.format(Locale.ROOT, "\\u{%x}", c));
              } else {
                escaped.appendCodePoint(c);
              }
            }
          }
        });
    return escaped.toString();
  }

  private void raw(String markup) throws IOException {
    out.write(markup);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
