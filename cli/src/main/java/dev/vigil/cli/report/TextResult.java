package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.console.Colours;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings for people: one head line each, as compilers write them, then message and code. Of
 * {@linkplain RelatedFindings related} ones the most specific is told so, each other in a line.
 * Those in test code come last, under a line of their own.
 */
final class TextResult {
  private TextResult() {}

  static void write(ScanReport report, Colours colours, Writer out) throws IOException {
    List<ScannedRepository> scanned = report.scanned();
    RuleSet rules = report.rules();
    findings(scanned, false, rules, colours, out);
    findings(scanned, true, rules, colours, out);
    StringBuilder text = new StringBuilder();
    for (ScannedRepository repository : scanned) {
      repository.scan().files().forEach(file -> notSeen(repository, file, text));
    }
    NotExaminedFiles.of(scanned).forEach(gap -> text.append(gap).append('\n'));
    out.append(text);
  }

  private static void findings(
      List<ScannedRepository> scanned, boolean testCode, RuleSet rules, Colours colours, Writer out)
      throws IOException {
    boolean first = true;
    for (ScannedRepository repository : scanned) {
      List<Finding> shown =
          repository.scan().findings().stream()
              .filter(finding -> finding.testCode() == testCode)
              .filter(finding -> finding.match().suppression().isEmpty())
              .toList();
      for (List<Finding> related :
          RelatedFindings.group(shown, finding -> traits(finding, rules))) {
        StringBuilder text = new StringBuilder();
        if (testCode && first) {
          text.append("In test code:\n\n");
        }
        first = false;
        finding(repository, related.getFirst(), rules, colours, text);
        related.stream().skip(1).forEach(finding -> also(finding, rules, colours, text));
        out.append(text.append('\n'));
      }
    }
  }

  /** A finding of several places is shown in full, never below a related one. */
  private static RelatedFindings.Traits traits(Finding finding, RuleSet rules) {
    RuleMatch match = finding.match();
    Optional<RuleDescription> rule = rules.description(match.ruleId());
    Position start = match.location().start();
    Position end = match.location().end();
    return new RelatedFindings.Traits(
        finding.path(),
        RelatedFindings.place(start.line(), start.column()),
        RelatedFindings.place(end.line(), end.column()),
        match.ruleId(),
        rule.filter(any -> match.count() == 1).map(RuleDescription::cwe).orElse(List.of()).stream()
            .map(cwe -> cwe.replaceFirst(":.*", ""))
            .collect(Collectors.toSet()),
        match.trace().isPresent(),
        rule.map(RuleDescription::confidence).orElse(""));
  }

  private static void also(Finding finding, RuleSet rules, Colours colours, StringBuilder text) {
    RuleMatch match = finding.match();
    text.append("    also ")
        .append(head(match, rules, colours))
        .append(": ")
        .append(Printable.text(match.message()))
        .append('\n');
  }

  /** Where in its file a match is, how severe, and of which rule. */
  private static String head(RuleMatch match, RuleSet rules, Colours colours) {
    Position start = match.location().start();
    String severity =
        rules
            .description(match.ruleId())
            .map(RuleDescription::severity)
            .map(Enum::name)
            .orElse("?");
    return start.line()
        + ":"
        + start.column()
        + ": "
        + colours.severity(severity)
        + " "
        + match.ruleId();
  }

  private static void finding(
      ScannedRepository repository,
      Finding finding,
      RuleSet rules,
      Colours colours,
      StringBuilder text) {
    RuleMatch match = finding.match();
    text.append(colours.strong(Printable.text(repository.shown(finding.path()))))
        .append(':')
        .append(head(match, rules, colours))
        .append('\n')
        .append("    ")
        .append(Printable.text(match.message()))
        .append('\n');
    repository
        .origin(finding)
        .ifPresent(origin ->
            text.append("    since commit ")
                .append(origin.id())
                .append(" of ")
                .append(origin.date())
                .append(" by ")
                .append(Printable.text(origin.author()))
                .append('\n'));
    if (match.count() > 1) {
      text.append("    ").append(Count.places(match.count(), lines(match))).append('\n');
    }
    Position start = match.location().start();
    Position end = match.location().end();
    MarkedCode.lines(
            match.excerpt(), start.column(), start.line() == end.line() ? end.column() : 0, colours)
        .forEach(line -> text.append(line).append('\n'));
    match.trace().ifPresent(flow -> trace(flow, text));
  }

  private static List<Integer> lines(RuleMatch match) {
    return match.places().stream().map(place -> place.start().line()).toList();
  }

  private static void trace(DataFlow flow, StringBuilder text) {
    step("from", flow.source(), text);
    flow.variables().forEach(variable -> step("through", variable, text));
    if (flow.cut()) {
      text.append("    ... and more\n");
    }
    step("to", flow.sink(), text);
  }

  private static void step(String role, TraceStep step, StringBuilder text) {
    text.append("    ").append(role).append(" line ").append(step.location().start().line());
    step.path().ifPresent(path -> text.append(" of ").append(Printable.text(path)));
    String first = step.excerpt().lines().findFirst().orElse("");
    text.append(": ").append(Printable.text(first)).append('\n');
  }

  private static void notSeen(ScannedRepository repository, FileOutcome file, StringBuilder text) {
    if (file.status() == FileOutcome.Status.SKIPPED) {
      return;
    }
    for (AnalysisProblem problem : file.problems()) {
      text.append(Printable.text(repository.shown(file.file().path())));
      problem.location().ifPresent(place -> text.append(':').append(place.start().line()));
      text.append(": not seen: ");
      problem.ruleId().ifPresent(rule -> text.append(rule).append(": "));
      text.append(Printable.text(problem.message())).append('\n');
    }
  }
}
