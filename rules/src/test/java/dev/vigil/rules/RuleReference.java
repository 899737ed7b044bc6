package dev.vigil.rules;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.fixture.RuleExample;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what is generated from the rules: {@code rules/index.txt} and the rule reference, a page
 * of contents and one page for each area of a language.
 */
final class RuleReference {
  static final Path INDEX = RuleFile.PACKS.resolve("index.txt");
  static final Path DOCS = RuleFile.PACKS.resolve("../docs").normalize();
  private static final String CONTENTS = "rule-reference.md";
  private static final String PAGES = "rule-reference";
  private static final int WIDTH = 120;

  private final RuleSet rules;
  private final Analyzer analyzer;

  private RuleReference(List<RuleFile> files) {
    this.rules =
        RuleLoader.load(
                Stream.concat(
                        ModelFile.sources().stream(), files.stream().map(RuleReference::source))
                    .toList())
            .rules();
    this.analyzer = new Analyzer(rules, Limits.DEFAULT);
  }

  private static RuleSource source(RuleFile file) {
    try {
      return new RuleSource(
          BuiltinRules.PACK, file.name(), Files.readString(RuleFile.PACKS.resolve(file.path())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the index and the pages, and deletes pages of areas that are no more.
   *
   * @param arguments none
   * @throws IOException if one cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    List<RuleFile> rules = RuleFile.all();
    Files.writeString(INDEX, index(rules, ModelFile.all()));
    SortedMap<String, String> pages = pages(rules);
    for (String old : written().keySet()) {
      if (!pages.containsKey(old)) {
        Files.delete(DOCS.resolve(old));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = DOCS.resolve(page.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, page.getValue());
    }
  }

  /** One line per file of rules or models, relative to the packs' directory. */
  static String index(List<RuleFile> rules, List<ModelFile> models) {
    return Stream.concat(rules.stream().map(RuleFile::name), models.stream().map(ModelFile::name))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The pages that are there, by their paths below the documentation. */
  static SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    written.put(CONTENTS, Files.readString(DOCS.resolve(CONTENTS)));
    if (Files.isDirectory(DOCS.resolve(PAGES))) {
      try (Stream<Path> files = Files.walk(DOCS.resolve(PAGES))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          written.put(DOCS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return written;
  }

  /** The pages as they must be, by their paths below the documentation. */
  static SortedMap<String, String> pages(List<RuleFile> rules) {
    SortedMap<String, List<RuleFile>> areas =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.language() + "/" + rule.area(),
                    TreeMap::new,
                    Collectors.toList()));
    RuleReference reference = new RuleReference(rules);
    SortedMap<String, String> pages = new TreeMap<>();
    areas.forEach((area, members) -> pages.put(page(area), reference.page(area, members)));
    pages.put(CONTENTS, contents(areas));
    return pages;
  }

  private static String page(String area) {
    return PAGES + "/" + area + ".md";
  }

  private static String contents(SortedMap<String, List<RuleFile>> areas) {
    StringBuilder page = new StringBuilder("# Rule reference\n\n");
    wrapped(
        page,
        "",
        "Generated from the rules. `vigil explain RULE` prints one of them; [rules.md](rules.md)"
            + " tells how rules are written.");
    String language = "";
    for (Map.Entry<String, List<RuleFile>> area : areas.entrySet()) {
      RuleFile first = area.getValue().getFirst();
      if (!first.language().equals(language)) {
        language = first.language();
        page.append("\n## ").append(language).append("\n\n");
      }
      String link = page(area.getKey());
      String names =
          sorted(area.getValue()).stream()
              .map(rule -> "[" + rule.id() + "](" + link + "#" + rule.id() + ")")
              .collect(Collectors.joining(", "));
      wrapped(page, "  ", "- [" + first.area() + "](" + link + "): " + names);
    }
    return page.toString();
  }

  /** Findings, then evidence. */
  private static List<RuleFile> sorted(List<RuleFile> rules) {
    return rules.stream().sorted(Comparator.comparing(RuleFile::evidence)).toList();
  }

  private String page(String area, List<RuleFile> members) {
    StringBuilder page = new StringBuilder("# Rules: ").append(area.replace("/", ", "));
    page.append("\n\n");
    wrapped(
        page,
        "",
        sorted(members).stream()
            .map(rule -> "[" + rule.id() + "](#" + rule.id() + ")")
            .collect(Collectors.joining(", ")));
    for (RuleFile rule : sorted(members)) {
      page.append("\n## ").append(rule.id()).append("\n\n");
      wrapped(page, "", String.valueOf(rule.rule().get("message")).strip());
      page.append('\n');
      if (rule.evidence()) {
        evidence(page, rule);
      } else {
        finding(page, rule);
      }
      example(page, rule);
    }
    return page.toString();
  }

  private static void finding(StringBuilder page, RuleFile rule) {
    wrapped(
        page,
        "  ",
        "- Severity "
            + rule.rule().get("severity")
            + ", confidence "
            + String.join(", ", rule.texts("confidence"))
            + "; "
            + String.join("; ", rule.texts("cwe"))
            + (rule.counted() ? "; counted: one finding for each file" : "")
            + (rule.fixes() ? "; has a fix" : ""));
    line(page, "Risk", rule.texts("risk"));
    line(page, "Solution", rule.texts("solution"));
    line(page, "Known limits", rule.texts("known-limits"));
    line(page, "References", rule.texts("references"));
  }

  private static void evidence(StringBuilder page, RuleFile rule) {
    line(page, "Evidence", rule.texts("observation"));
    line(page, "Site", rule.texts("site"));
    line(page, "Contradicted by", rule.texts("contradicted-by"));
    line(page, "Known limits", rule.texts("known-limits"));
  }

  private void example(StringBuilder page, RuleFile rule) {
    RuleDescription description = rules.description(rule.id()).orElseThrow();
    RuleExample example;
    try {
      String fixture = Files.readString(rule.fixture());
      example =
          RuleExample.of(
              fixture,
              description,
              rule.id(),
              analyzer.analyse(fixture.getBytes(StandardCharsets.UTF_8), rule.language()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    code(page, rule, rule.evidence() ? "Recognised" : "Reported", example.reported());
    code(page, rule, rule.evidence() ? "Not recognised" : "Not reported", example.accepted());
  }

  private static void code(StringBuilder page, RuleFile rule, String title, Optional<String> code) {
    code.ifPresent(text -> {
      page.append('\n').append(title).append(":\n\n```");
      page.append(rule.language().equals("regex") ? "text" : rule.language()).append('\n');
      text.lines()
          .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH - 3) + "..." : line)
          .map(String::stripTrailing)
          .forEach(line -> page.append(visible(line)).append('\n'));
      page.append("```\n");
    });
  }

  /** A line in which invisible characters, which change how a text is shown, are escaped. */
  private static String visible(String line) {
    StringBuilder visible = new StringBuilder();
    line.codePoints()
        .forEach(c -> {
          if (Character.getType(c) == Character.FORMAT) {
            visible.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }

  private static void line(StringBuilder page, String title, List<String> values) {
    if (!values.isEmpty()) {
      wrapped(page, "  ", "- " + title + ": " + String.join("; ", values));
    }
  }

  /** Writes a text in lines of bounded length; all but the first are indented. */
  private static void wrapped(StringBuilder page, String indentation, String text) {
    int length = 0;
    for (String word : text.split("\\s+", -1)) {
      if (length > 0 && length + 1 + word.length() > WIDTH) {
        page.append('\n').append(indentation).append(word);
        length = indentation.length() + word.length();
      } else {
        page.append(length == 0 ? "" : " ").append(word);
        length += (length == 0 ? 0 : 1) + word.length();
      }
    }
    page.append('\n');
  }
}
