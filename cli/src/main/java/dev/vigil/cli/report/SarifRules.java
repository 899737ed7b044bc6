package dev.vigil.cli.report;

import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of a scan as SARIF has them, within the bounds of code hosts. */
final class SarifRules {
  private static final Pattern CWE = Pattern.compile("CWE-([0-9]+)(?::\\s*(.*))?");

  /** Code hosts take no more tags of a rule. */
  private static final int MOST_TAGS = 20;

  /** Code hosts take no longer description or name, in characters. */
  private static final int LONGEST_TEXT = 1024;

  private static final int LONGEST_NAME = 255;

  private final RuleSet rules;

  SarifRules(RuleSet rules) {
    this.rules = rules;
  }

  /** The tool that wrote the log. */
  Map<String, Object> driver() {
    return SarifLog.tree(
        "name", Product.NAME,
        "version", Product.VERSION,
        "semanticVersion", Product.VERSION,
        "supportedTaxonomies", List.of(SarifLog.tree("name", "CWE", "index", 0)),
        "rules", rules.descriptions().stream().map(SarifRules::rule).toList());
  }

  /** The weaknesses that the rules name. */
  Map<String, Object> taxonomy() {
    Map<String, String> taxa = new TreeMap<>();
    for (RuleDescription rule : rules.descriptions()) {
      for (String cwe : rule.cwe()) {
        Matcher matcher = CWE.matcher(cwe);
        if (matcher.matches()) {
          String name = matcher.group(2);
          taxa.put(matcher.group(1), name == null ? "CWE-" + matcher.group(1) : name);
        }
      }
    }
    return SarifLog.tree(
        "name", "CWE",
        "organization", "MITRE",
        "informationUri", "https://cwe.mitre.org/",
        "shortDescription", SarifLog.tree("text", "The MITRE Common Weakness Enumeration"),
        "taxa",
            taxa.entrySet().stream()
                .map(taxon ->
                    SarifLog.tree(
                        "id", taxon.getKey(),
                        "shortDescription", SarifLog.tree("text", taxon.getValue())))
                .toList());
  }

  private static Map<String, Object> rule(RuleDescription rule) {
    Map<String, Object> tree =
        SarifLog.tree(
            "id", rule.id(),
            "name", name(rule.id()),
            "shortDescription", SarifLog.tree("text", cut(rule.message(), LONGEST_TEXT)),
            "fullDescription",
                SarifLog.tree("text", cut(said(rule.risk(), rule.message()), LONGEST_TEXT)),
            "help",
                SarifLog.tree(
                    "text", said(rule.solution(), rule.message()), "markdown", markdown(rule)),
            "defaultConfiguration",
                SarifLog.tree("level", rule.evidence() ? "none" : level(rule.severity())),
            "properties", properties(rule));
    rule.references().stream()
        .filter(url -> url.matches("https?://\\S+"))
        .findFirst()
        .ifPresent(url -> tree.put("helpUri", url));
    return tree;
  }

  private static Map<String, Object> properties(RuleDescription rule) {
    Set<String> tags = new LinkedHashSet<>(List.of("security", rule.area().key()));
    for (String cwe : rule.cwe()) {
      Matcher matcher = CWE.matcher(cwe);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(1));
        tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", number));
      }
    }
    Map<String, Object> properties = SarifLog.tree("tags", tags.stream().limit(MOST_TAGS).toList());
    if (!rule.evidence()) {
      properties.put("security-severity", score(rule.severity()));
    }
    if (List.of("HIGH", "MEDIUM", "LOW").contains(rule.confidence())) {
      properties.put("precision", rule.confidence().toLowerCase(Locale.ROOT));
    }
    return properties;
  }

  /** The rule's words for those who have to act on it. */
  private static String markdown(RuleDescription rule) {
    StringBuilder text = new StringBuilder(rule.message()).append('\n');
    section("Risk", rule.risk(), text);
    section("Solution", rule.solution(), text);
    section("Known limits", String.join("; ", rule.knownLimits()), text);
    section("Weakness", String.join("; ", rule.cwe()), text);
    if (!rule.references().isEmpty()) {
      text.append("\n**References**\n\n");
      rule.references().forEach(url -> text.append("- ").append(url).append('\n'));
    }
    return text.toString();
  }

  private static void section(String title, String content, StringBuilder text) {
    if (!content.isBlank()) {
      text.append("\n**").append(title).append("**: ").append(content.strip()).append('\n');
    }
  }

  /** The last part of an id, written as one word: {@code SqlBuilt} for {@code python.sql-built}. */
  private static String name(String id) {
    String last = id.substring(id.lastIndexOf('.') + 1);
    String name =
        Arrays.stream(last.split("[^A-Za-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return name.isEmpty() ? id : cut(name, LONGEST_NAME);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }

  private static String said(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.0";
    };
  }

  /** The level of a finding. */
  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }
}
