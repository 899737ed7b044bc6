package dev.vigil.analyzer.rule.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleLoaderTest {
  private static final String HEAD =
      "rules:\n  - id: bad\n    message: m\n    severity: HIGH\n    languages: [python]\n";
  private static final String GOOD =
      "  - {id: good, message: m, severity: LOW, languages: [py], pattern: f()}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "pattern: f( ~ rules[0].pattern ~ f(",
        "patterns: [{pattern-not: f()}] ~ rules[0].patterns ~ looked for",
        "patterns: [{pattern: f($X)}, {metavariable-pattern: {}}] ~ rules[0].patterns[1].metavariable-pattern ~ metavariable-pattern",
        "patterns: [{pattern: f($X)}, {metavariable-regex: {metavariable: $X, regex: '('}}] ~ rules[0].patterns[1].metavariable-regex.regex ~ (",
        "patterns: [{pattern: f($X), pattern-not: g()}] ~ rules[0].patterns[0] ~ one operator",
        "patterns: [{pattern: f($X)}, {focus-metavariable: X}] ~ rules[0].patterns[1].focus-metavariable ~ X",
        "patterns: [{pattern-where-python: 'True'}] ~ rules[0].patterns[0].pattern-where-python ~ pattern-where-python",
        "pattern-either: [] ~ rules[0].pattern-either ~ list",
        "pattern-regex: '(?R)' ~ rules[0].pattern-regex ~ (?R)",
        "match: f( ~ rules[0].match ~ f(",
        "match: {all: [{not: f()}]} ~ rules[0].match ~ looked for",
        "match: {not: f()} ~ rules[0].match ~ not",
        "match: {pattern: f(), regex: g} ~ rules[0].match ~ [pattern, regex]",
        "match: {pattern: f(), when: g} ~ rules[0].match.when ~ when",
        "match: {pattern: f($X), where: [{metavariable: $X, analyzer: luck}]} ~ rules[0].match.where[0].analyzer ~ luck",
        "match: {pattern: f($X), as: X} ~ rules[0].match.as ~ X",
        "match: {all: [f(), {inside: {pattern: g(), fix: h()}}]} ~ rules[0].match.all[1].inside.fix ~ within 'inside'",
        "match: {all: [f(), {inside: g(), fix: h()}]} ~ rules[0].match.all[1].fix ~ within 'inside'",
        "match: {all: [f(), {anywhere: {any: [g(), {pattern: i(), fix: h()}]}}]} ~ rules[0].match.all[1].anywhere.any[1].fix ~ within 'anywhere'",
        "match: {all: [f(), {not: {inside: {pattern: g(), fix: h()}}}]} ~ rules[0].match.all[1].not.inside.fix ~ within 'not'",
        "match: {pattern: f($X), where: [{metavariable: $X, all: [g(), {pattern: i(), fix: h()}]}]} ~ rules[0].match.where[0].all[1].fix ~ within 'where'",
        "patterns: [{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, pattern: f(}}] ~ rules[0].patterns[1].metavariable-pattern.pattern ~ f(",
        "patterns: [{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, language: cobol, pattern: f}}] ~ rules[0].patterns[1].metavariable-pattern.language ~ cobol",
        "patterns: [{pattern: f($X)}, {metavariable-analysis: {metavariable: $X, analyzer: luck}}] ~ rules[0].patterns[1].metavariable-analysis.analyzer ~ luck",
        "patterns: [{pattern: f($X)}, {metavariable-name: {metavariable: $X, module: m}}] ~ rules[0].patterns[1].metavariable-name ~ metavariable-name",
        "mode: taint ~ rules[0] ~ pattern-sources",
        "{pattern: f(), fix: [g()]} ~ rules[0].fix ~ a list",
        "{pattern: f(), fix-regex: {regex: '(', replacement: g}} ~ rules[0].fix-regex.regex ~ (",
        "{pattern: f(), fix-regex: {regex: f}} ~ rules[0].fix-regex ~ replacement",
        "{pattern: f(), fix-regex: {regex: f, replacement: g, count: few}} ~ rules[0].fix-regex.count ~ few",
        "{pattern: f(), min-version: soon} ~ rules[0].min-version ~ soon",
        "{pattern: f(), min-version: 1.182.1} ~ rules[0].min-version ~ 1.182.0",
        "{pattern: f(), max-version: 1.9.0} ~ rules[0].max-version ~ 1.9.0",
        "{pattern: f(), metadata: {counted: yes}} ~ rules[0].metadata.counted ~ yes",
        "{pattern: f(), metadata: {counted: [true]}} ~ rules[0].metadata.counted ~ a list",
        "{pattern: f(), metadata: {counted: true, kind: evidence}} ~ rules[0].metadata.counted ~ evidence",
        "{pattern: f(), colour: red} ~ rules[0].colour ~ colour",
        "{pattern: f(), options: {flddef_assign: maybe}} ~ rules[0].options.flddef_assign ~ maybe",
        "{pattern: f(), options: {timeout: soon}} ~ rules[0].options.timeout ~ soon",
        "{pattern: f(), options: {interfile: 2}} ~ rules[0].options.interfile ~ 2",
        "{pattern: f(), options: {max_match_per_file: few}} ~ rules[0].options.max_match_per_file ~ few",
        "{pattern: f(), join: {}} ~ rules[0].join ~ join",
        "{mode: extract, pattern: f()} ~ rules[0].mode ~ extract",
        "patterns: [{pattern: f($X)}, {metavariable-type: {metavariable: $X}}] ~ rules[0].patterns[1].metavariable-type ~ type",
        "patterns: [{pattern: f($X)}, {metavariable-type: {metavariable: $X, type: 'a b c'}}] ~ rules[0].patterns[1].metavariable-type.type ~ a b c",
        "{pattern: f(), options: {interfiles: true}} ~ rules[0].options.interfiles ~ interfiles",
        "{pattern: f(), pattern-regex: g} ~ rules[0] ~ pattern-regex",
        "mode: steps ~ rules[0].mode ~ steps",
        "pattern-sources: [{pattern: f()}] ~ rules[0].pattern-sources ~ mode: taint"
      })
  void saysWhatIsWrongAndWhereAndLoadsTheRest(String formula, String path, String message) {
    String own = formula.startsWith("{") ? entries(formula) : "    " + formula + "\n";
    RuleSetLoad load = load(HEAD + own + GOOD);
    assertThat(load.problems())
        .anySatisfy(problem -> {
          assertThat(problem.yamlPath()).isEqualTo(path);
          assertThat(problem.message()).contains(message);
          assertThat(problem.ruleId()).isEqualTo("bad");
        });
    assertThat(load.rules().descriptions()).extracting(RuleDescription::id).containsExactly("good");
  }

  /** The entries of an inline map as lines. */
  private static String entries(String map) {
    String inner = map.substring(1, map.length() - 1);
    int cut = inner.indexOf(", ");
    return "    " + inner.substring(0, cut) + "\n    " + inner.substring(cut + 2) + "\n";
  }

  @Test
  void aRuleForMoreLanguagesIsRunOnThoseThatAreKnown() {
    RuleSetLoad load = load(HEAD.replace("[python]", "[python, cobol]") + "    pattern: f()\n");
    assertThat(load.rules().descriptions()).hasSize(1);
    assertThat(load.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("cobol"));
  }

  @Test
  void metadataMayMeanWhatItsAuthorsLike() {
    RuleSetLoad load =
        load(HEAD + "    pattern: f()\n    metadata: {area: platform, cwe: 7, confidence: [a]}\n");
    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().descriptions())
        .singleElement()
        .satisfies(rule -> assertThat(rule.area()).isEqualTo(Area.OTHER));
  }

  @Test
  void aRuleForUnknownLanguagesIsNotLoaded() {
    RuleSetLoad load = load(HEAD.replace("[python]", "[cobol]") + "    pattern-regex: f\n");
    assertThat(load.rules().descriptions()).isEmpty();
    assertThat(load.problems())
        .extracting(RuleProblem::kind)
        .containsExactly(RuleProblem.Kind.NOT_APPLICABLE);
  }

  /** All options of the language but those for generic patterns and taint. */
  @Test
  void optionsWithoutEffectAreNoProblem() {
    String options =
        """
            options:
              constant_propagation: true
              symbolic_propagation: true
              ac_matching: true
              commutative_boolop: true
              symmetric_eq: true
              vardef_assign: true
              flddef_assign: true
              attr_expr: true
              unify_ids_strictly: true
              arrow_is_function: false
              let_is_var: false
              go_deeper_expr: true
              go_deeper_stmt: true
              implicit_deep_exprstmt: true
              implicit_ellipsis: true
              implicit_return: false
              xml_singleton_loose_matching: false
              xml_attrs_implicit_ellipsis: false
              xml_children_ordered: false
              decorators_order_matters: true
              interfile: true
              guarded_taint_signatures: true
              cpp_parsing_pref: as_c
              max_match_per_file: 3
              timeout: 30
              dynamic_timeout: true
              dynamic_timeout_unit_kb: 200
              dynamic_timeout_max_multiplier: 5
              taint_fixpoint_timeout: 0.5
        """;
    RuleSetLoad load = load(HEAD + options.indent(0) + "    pattern: f()\n");
    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().rules().getFirst().mostMatches()).hasValue(3);
  }

  @Test
  void aRuleForThisVersionIsLoaded() {
    RuleSetLoad load =
        load(HEAD + "    min-version: 1.98.0\n    max-version: 1.182.0\n    pattern: f()\n");
    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().descriptions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "rules: [ ~ not YAML",
        "rules: {} ~ list of rules",
        "[] ~ list of rules",
        "`` ~ empty",
        "rules: &a [*a] ~ contains itself",
        "{rules: [], rules: []} ~ twice"
      })
  void aFileThatHasNoRulesIsAProblem(String yaml, String message) {
    assertThat(load(yaml).problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains(message));
  }

  private static RuleSetLoad load(String yaml) {
    return RuleLoader.load(List.of(new RuleSource("test", "test.yaml", yaml)));
  }

  @Test
  void keysWithoutContentSayNothing() {
    RuleSetLoad load =
        RuleLoader.load(
            List.of(
                new RuleSource(
                    "test",
                    "test.yaml",
                    HEAD + "    pattern: f()\n    metadata:\n    options:\n    paths: null\n")));

    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().rules()).hasSize(1);
  }
}
