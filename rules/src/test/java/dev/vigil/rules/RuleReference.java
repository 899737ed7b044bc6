package dev.vigil.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is generated from the rules: {@code rules/index.txt} and the rule reference. */
final class RuleReference {
  static final Path INDEX = RuleFile.PACKS.resolve("index.txt");
  static final Path REFERENCE = RuleFile.PACKS.resolve("../docs/rule-reference.md").normalize();

  private RuleReference() {}

  /**
   * Writes both files.
   *
   * @param arguments none
   * @throws IOException if one cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    List<RuleFile> rules = RuleFile.all();
    Files.writeString(INDEX, index(rules, ModelFile.all()));
    Files.writeString(REFERENCE, reference(rules));
  }

  /** One line per file of rules or models, relative to the packs' directory. */
  static String index(List<RuleFile> rules, List<ModelFile> models) {
    return Stream.concat(rules.stream().map(RuleFile::name), models.stream().map(ModelFile::name))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The page for people: languages and their areas in order, in each findings, then evidence. */
  static String reference(List<RuleFile> rules) {
    StringBuilder page = new StringBuilder("# Rule reference\n\nGenerated from the rules.\n");
    var areas =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.language() + ": " + rule.area(),
                    TreeMap::new,
                    Collectors.toList()));
    areas.forEach((area, members) -> {
      page.append("\n## ").append(area).append('\n');
      members.stream().filter(rule -> !rule.evidence()).forEach(rule -> finding(page, rule));
      members.stream().filter(RuleFile::evidence).forEach(rule -> evidence(page, rule));
    });
    return page.toString();
  }

  private static void finding(StringBuilder page, RuleFile rule) {
    heading(page, rule);
    page.append("- Severity ")
        .append(rule.rule().get("severity"))
        .append(", confidence ")
        .append(String.join(", ", rule.texts("confidence")))
        .append("; ")
        .append(String.join("; ", rule.texts("cwe")))
        .append(rule.counted() ? "; counted: one finding for each file" : "")
        .append('\n');
    line(page, "Risk", rule.texts("risk"));
    line(page, "Solution", rule.texts("solution"));
    line(page, "Known limits", rule.texts("known-limits"));
    line(page, "References", rule.texts("references"));
  }

  private static void evidence(StringBuilder page, RuleFile rule) {
    heading(page, rule);
    line(page, "Evidence", rule.texts("observation"));
    line(page, "Site", rule.texts("site"));
    line(page, "Contradicted by", rule.texts("contradicted-by"));
    line(page, "Known limits", rule.texts("known-limits"));
  }

  private static void heading(StringBuilder page, RuleFile rule) {
    page.append("\n### ").append(rule.id()).append("\n\n");
    page.append(String.valueOf(rule.rule().get("message")).strip()).append("\n\n");
  }

  private static void line(StringBuilder page, String title, List<String> values) {
    if (!values.isEmpty()) {
      page.append("- ").append(title).append(": ").append(String.join("; ", values)).append('\n');
    }
  }
}
