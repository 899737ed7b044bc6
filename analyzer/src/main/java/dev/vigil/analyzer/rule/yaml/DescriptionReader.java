package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.PathGlobs;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a rule says of itself to people. */
final class DescriptionReader {
  private static final YamlValue.Mapping NOTHING = new YamlValue.Mapping(1, "", Map.of());

  private final YamlValue.Mapping rule;
  private final Problems problems;

  DescriptionReader(YamlValue.Mapping rule, Problems problems) {
    this.rule = rule;
    this.problems = problems;
  }

  RuleDescription read(String pack, List<String> languages) {
    YamlValue.Mapping metadata = mapping("metadata");
    boolean evidence = metadata.text("kind").equals("evidence");
    if (rule.text("message").isEmpty()) {
      problems.report(rule, "a rule needs a message");
    }
    return new RuleDescription(
        rule.text("id"),
        evidence,
        severity(),
        area(metadata),
        rule.text("message"),
        languages,
        metadata.text("risk"),
        metadata.text("solution"),
        metadata.text("confidence"),
        metadata.text("likelihood"),
        metadata.text("impact"),
        metadata.texts("subcategory"),
        metadata.texts("technology"),
        metadata.texts("cwe"),
        metadata.texts("owasp"),
        metadata.texts("references"),
        metadata.texts("known-limits"),
        metadata.text("site"),
        metadata.text("observation"),
        metadata.texts("contradicted-by"),
        metadata.text("absence"),
        counted(metadata, evidence),
        pack,
        paths());
  }

  private boolean counted(YamlValue.Mapping metadata, boolean evidence) {
    YamlValue value = metadata.values().get("counted");
    String text = value instanceof YamlValue.Scalar scalar ? scalar.text().strip() : "";
    boolean counted = text.equals("true");
    if (value != null && !counted && !text.equals("false")) {
      problems.report(value, "counted is true or false: " + value.described());
    } else if (value != null && counted && evidence) {
      problems.report(
          value, "counted is for findings; of evidence the number is kept anyway: true");
    }
    return counted;
  }

  private YamlValue.Mapping mapping(String key) {
    return switch (rule.values().get(key)) {
      case YamlValue.Mapping map -> map;
      case null -> NOTHING;
      case YamlValue.Scalar nothing when nothing.text().isBlank() -> NOTHING;
      case YamlValue other -> {
        problems.report(other, key + " is a map: " + other.described());
        yield NOTHING;
      }
    };
  }

  private PathGlobs paths() {
    YamlValue.Mapping paths = mapping("paths");
    paths
        .values()
        .forEach((key, value) -> {
          if (!Set.of("include", "exclude").contains(key)) {
            problems.report(value, "paths have include and exclude: " + key);
          }
        });
    return paths.values().isEmpty()
        ? PathGlobs.EVERYWHERE
        : new PathGlobs(paths.texts("include"), paths.texts("exclude"));
  }

  /** Rules of others mean other things by the word. */
  private static Area area(YamlValue.Mapping metadata) {
    return Area.ofKey(metadata.text("area")).orElse(Area.OTHER);
  }

  private Severity severity() {
    String text = rule.text("severity");
    return switch (text) {
      case "CRITICAL" -> Severity.CRITICAL;
      case "HIGH", "ERROR" -> Severity.HIGH;
      case "MEDIUM", "WARNING" -> Severity.MEDIUM;
      case "LOW" -> Severity.LOW;
      case "INFO", "INVENTORY", "EXPERIMENT" -> Severity.INFO;
      default -> {
        problems.report(
            rule.get("severity").orElse(rule),
            "severity is CRITICAL, HIGH, MEDIUM, LOW or INFO: " + text);
        yield Severity.INFO;
      }
    };
  }
}
