package dev.vigil.cli;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.List;

/**
 * Findings for people: one head line each, as compilers write them, then message and code. Those in
 * test code come last, under a line of their own.
 */
final class TextResult {
  private TextResult() {}

  static String write(List<ScannedRepository> scanned, RuleSet rules) {
    StringBuilder text = new StringBuilder();
    findings(scanned, false, rules, text);
    int productEnd = text.length();
    findings(scanned, true, rules, text);
    if (text.length() > productEnd) {
      text.insert(productEnd, "In test code:\n\n");
    }
    for (ScannedRepository repository : scanned) {
      repository.scan().files().forEach(file -> notSeen(repository, file, text));
    }
    return text.toString();
  }

  private static void findings(
      List<ScannedRepository> scanned, boolean testCode, RuleSet rules, StringBuilder text) {
    for (ScannedRepository repository : scanned) {
      repository.scan().findings().stream()
          .filter(finding -> finding.testCode() == testCode)
          .filter(finding -> finding.match().suppression().isEmpty())
          .forEach(finding -> finding(repository, finding, rules, text));
    }
  }

  private static void finding(
      ScannedRepository repository, Finding finding, RuleSet rules, StringBuilder text) {
    RuleMatch match = finding.match();
    text.append(Printable.text(repository.shown(finding.path())))
        .append(':')
        .append(match.location().start().line())
        .append(':')
        .append(match.location().start().column())
        .append(": ")
        .append(
            rules
                .description(match.ruleId())
                .map(RuleDescription::severity)
                .map(Enum::name)
                .orElse("?"))
        .append(' ')
        .append(match.ruleId())
        .append('\n')
        .append("    ")
        .append(Printable.text(match.message()))
        .append('\n');
    match
        .excerpt()
        .lines()
        .limit(5)
        .forEach(line -> text.append("    | ").append(Printable.text(line)).append('\n'));
    match.trace().ifPresent(flow -> trace(flow, text));
    text.append('\n');
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
