package dev.vigil.cli.rules;

import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.cli.report.JsonText;
import dev.vigil.night.message.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule finds, why it matters and what to do about it: for people, and as JSON. */
public final class RuleExplanation {
  private final ExplainedRule explained;
  private final RuleDescription rule;

  /** The explanation of a rule. */
  public RuleExplanation(ExplainedRule explained) {
    this.explained = explained;
    this.rule = explained.rule();
  }

  /** The explanation for people. */
  public String text() {
    StringBuilder text = new StringBuilder(rule.id()).append('\n');
    indented(rule.message(), text);
    text.append('\n');
    line("Kind", kind(), text);
    line("Severity", rule.evidence() ? "" : rule.severity().name(), text);
    line("Confidence", rule.confidence(), text);
    line("Languages", String.join(", ", rule.languages()), text);
    line("Area", rule.area().key(), text);
    list("Weakness", rule.cwe(), text);
    list("OWASP", rule.owasp(), text);
    line("Observation", rule.observation(), text);
    list("Contradicted by", rule.contradictedBy(), text);
    line("Fix", explained.hasFix() ? "applied by vigil scan --autofix" : "", text);
    line("Risk", rule.risk(), text);
    line("Solution", rule.solution(), text);
    list("Known limits", rule.knownLimits(), text);
    code(rule.evidence() ? "Example" : "Reported", explained.example().reported(), text);
    code("Not reported", explained.example().accepted(), text);
    if (!rule.references().isEmpty()) {
      text.append('\n');
      list("References", rule.references(), text);
    }
    if (!rule.evidence()) {
      text.append("\nTo suppress one finding, write  vigil: ignore: ")
          .append(rule.id())
          .append(" REASON  in a comment on its line;\nto run no such rule, --exclude-rule ")
          .append(rule.id())
          .append(".\n");
    }
    return text.toString();
  }

  private String kind() {
    if (rule.evidence()) {
      return "evidence: what was examined and found sound";
    }
    return rule.counted() ? "finding, one for each file" : "finding";
  }

  private static void line(String name, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append("%-16s ".formatted(name)).append(Printable.text(value.strip())).append('\n');
    }
  }

  private static void list(String name, List<String> values, StringBuilder text) {
    for (int i = 0; i < values.size(); i++) {
      text.append("%-16s ".formatted(i == 0 ? name : ""))
          .append(Printable.text(values.get(i)))
          .append('\n');
    }
  }

  private static void code(String name, Optional<String> code, StringBuilder text) {
    code.ifPresent(lines -> {
      text.append('\n').append(name).append(":\n");
      indented(lines, text);
    });
  }

  private static void indented(String lines, StringBuilder text) {
    lines
        .strip()
        .lines()
        .forEach(line -> text.append("    ").append(Printable.text(line)).append('\n'));
  }

  /** The explanation as JSON; texts that the rule does not have are empty. */
  public String json() {
    return JsonText.of(tree());
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", rule.id());
    tree.put("kind", rule.evidence() ? "evidence" : "finding");
    tree.put("severity", rule.severity().name());
    tree.put("confidence", rule.confidence());
    tree.put("languages", rule.languages());
    tree.put("area", rule.area().key());
    tree.put("message", rule.message());
    tree.put("cwe", rule.cwe());
    tree.put("owasp", rule.owasp());
    tree.put("observation", rule.observation());
    tree.put("contradicted_by", rule.contradictedBy());
    tree.put("counted", rule.counted());
    tree.put("fix", explained.hasFix());
    tree.put("risk", rule.risk());
    tree.put("solution", rule.solution());
    tree.put("known_limits", rule.knownLimits());
    tree.put("reported", explained.example().reported().orElse(""));
    tree.put("not_reported", explained.example().accepted().orElse(""));
    tree.put("references", rule.references());
    tree.put("paths_include", rule.paths().include());
    tree.put("paths_exclude", rule.paths().exclude());
    return tree;
  }
}
