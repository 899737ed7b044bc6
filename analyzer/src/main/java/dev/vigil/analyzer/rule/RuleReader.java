package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.parse.LanguageFrontEnds;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one rule. */
final class RuleReader {
  private static final Set<String> DESCRIBING =
      Set.of("id", "message", "severity", "languages", "metadata", "paths", "options");

  private static final Map<String, String> UNSUPPORTED =
      Map.ofEntries(
          Map.entry("mode", "only search rules are run; there is no mode"),
          Map.entry("match", "the second form of the rule syntax is not read yet"),
          Map.entry("taint", "taint rules are not run yet"),
          Map.entry("pattern-sources", "taint rules are not run yet"),
          Map.entry("pattern-sinks", "taint rules are not run yet"),
          Map.entry("pattern-sanitizers", "taint rules are not run yet"),
          Map.entry("pattern-propagators", "taint rules are not run yet"),
          Map.entry("join", "join rules are not run yet"),
          Map.entry("fix", "fixes are not applied yet"),
          Map.entry("fix-regex", "fixes are not applied yet"),
          Map.entry("min-version", "versions of other engines are not compared"),
          Map.entry("max-version", "versions of other engines are not compared"));

  private final String pack;
  private final YamlValue.Mapping rule;
  private final Problems problems;
  private final PatternCompiler compiler;

  RuleReader(String pack, YamlValue.Mapping rule, Problems problems, PatternCompiler compiler) {
    this.pack = pack;
    this.rule = rule;
    this.problems = problems;
    this.compiler = compiler;
  }

  /** The rule, as far as it can be read: what is wrong is among the problems. */
  Optional<Rule> read() {
    checkKeys();
    RuleLanguages languages = RuleLanguages.read(rule, problems);
    RuleDescription description =
        new DescriptionReader(rule, problems).read(pack, languages.names());
    Optional<MatchOptions> options = OptionsReader.read(rule, problems);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, Formula> formulas = new TreeMap<>();
    for (String language : languages.names()) {
      new FormulaReader(LanguageFrontEnds.forLanguage(language), options.get(), compiler, problems)
          .read(rule)
          .ifPresent(formula -> formulas.put(language, formula));
    }
    return formulas.isEmpty() ? Optional.empty() : Optional.of(new Rule(description, formulas));
  }

  private void checkKeys() {
    List<String> formulas = new ArrayList<>();
    rule.values()
        .forEach((key, value) -> {
          if (FormulaReader.ROOTS.contains(key)) {
            formulas.add(key);
          } else if (UNSUPPORTED.containsKey(key) && !isSearchMode(key)) {
            problems.report(value, UNSUPPORTED.get(key) + ": " + key);
          } else if (!DESCRIBING.contains(key) && !isSearchMode(key)) {
            problems.report(value, "this engine does not know the key: " + key);
          }
        });
    if (formulas.size() > 1) {
      problems.report(
          rule, "a rule has one of " + FormulaReader.ROOTS + ", this one has: " + formulas);
    } else if (formulas.isEmpty() && !problems.fatal()) {
      problems.report(rule, "a rule needs one of " + FormulaReader.ROOTS);
    }
  }

  private boolean isSearchMode(String key) {
    return key.equals("mode") && rule.text("mode").equals("search");
  }
}
