package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.FixTemplate;
import dev.vigil.analyzer.generic.GenericOptions;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.rule.Analysis;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one rule. */
final class RuleReader {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "message",
          "severity",
          "languages",
          "metadata",
          "paths",
          "options",
          "fix",
          "fix-regex",
          "min-version",
          "max-version",
          "product");

  private static final Map<String, String> UNSUPPORTED =
      Map.ofEntries(
          Map.entry("mode", "a mode is search, taint or join, not"),
          Map.entry("join", "only a rule with mode: join can have"),
          Map.entry("validators", "no secret is shown to its service: nothing runs"),
          Map.entry("equivalences", "equivalences are no part of the language any more"),
          Map.entry(
              "r2c-internal-project-depends-on", "no lock files are read: nothing can decide"));

  private final String pack;
  private final YamlValue.Mapping rule;
  private final Problems problems;
  private final PatternCompiler compiler;
  private final Models models;

  /**
   * A reader.
   *
   * @param models those that the rule may name
   */
  RuleReader(
      String pack,
      YamlValue.Mapping rule,
      Problems problems,
      PatternCompiler compiler,
      Models models) {
    this.pack = pack;
    this.rule = rule;
    this.problems = problems;
    this.compiler = compiler;
    this.models = models;
  }

  /** The rule, as far as it can be read: what is wrong is among the problems. */
  Optional<Rule> read() {
    checkKeys();
    VersionRange.check(rule, problems);
    RuleLanguages languages = RuleLanguages.read(rule, compiler.languages(), problems);
    RuleDescription description =
        new DescriptionReader(rule, problems).read(pack, languages.names());
    Optional<MatchOptions> options = OptionsReader.read(rule, problems);
    Optional<GenericOptions> generic = GenericOptionsReader.read(rule, problems);
    if (options.isEmpty() || generic.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, Analysis> analyses = new TreeMap<>();
    for (String language : languages.names()) {
      FormulaReader formulas =
          new FormulaReader(language, options.get(), generic.get(), compiler, problems);
      analysis(formulas).ifPresent(analysis -> analyses.put(language, analysis));
    }
    Optional<FixTemplate> fix = new FixReader(rule, compiler, problems).read(languages.names());
    return analyses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rule(description, analyses, fix, OptionsReader.mostMatches(rule)));
  }

  private Optional<Analysis> analysis(FormulaReader formulas) {
    return isTaint()
        ? new TaintReader(formulas, TaintOptionsReader.read(rule), problems, models)
            .read(rule)
            .map(Analysis.Taint::new)
        : formulas.read(rule).map(Analysis.Search::new);
  }

  private void checkKeys() {
    List<String> needed = needed();
    List<String> known = isTaint() ? taintKeys() : FormulaReader.RULE_ROOTS;
    List<String> found = new ArrayList<>();
    rule.values()
        .forEach((key, value) -> {
          if (known.contains(key)) {
            found.add(key);
          } else if (TaintReader.KEYS.contains(key)) {
            problems.report(value, "only a rule with mode: taint can have: " + key);
          } else if (FormulaReader.RULE_ROOTS.contains(key)) {
            problems.report(value, "a rule with mode: taint cannot have: " + key);
          } else if (UNSUPPORTED.containsKey(key) && !isKnownMode(key)) {
            problems.report(
                value,
                UNSUPPORTED.get(key) + ": " + (key.equals("mode") ? value.described() : key));
          } else if (!KNOWN.contains(key) && !isKnownMode(key)) {
            problems.report(value, "this engine does not know the key: " + key);
          }
        });
    if (isTaint()) {
      needed.stream()
          .filter(key -> !found.contains(key))
          .forEach(key -> problems.report(rule, "a taint rule needs " + key));
    } else if (found.size() > 1) {
      problems.report(rule, "a rule has one of " + needed + ", this one has: " + found);
    } else if (found.isEmpty() && !problems.fatal()) {
      problems.report(rule, "a rule needs one of " + needed);
    }
  }

  private List<String> needed() {
    if (!isTaint()) {
      return FormulaReader.RULE_ROOTS;
    }
    return isNewerTaint() ? List.of() : List.of("pattern-sources", "pattern-sinks");
  }

  private List<String> taintKeys() {
    return isNewerTaint() ? List.of(TaintReader.NEWER_KEY) : TaintReader.KEYS;
  }

  private boolean isTaint() {
    return isMode("taint") || isNewerTaint();
  }

  private boolean isNewerTaint() {
    return rule.get(TaintReader.NEWER_KEY).isPresent();
  }

  private boolean isMode(String mode) {
    return rule.text("mode").equals(mode);
  }

  private boolean isKnownMode(String key) {
    return key.equals("mode") && (isMode("search") || isMode("taint"));
  }
}
