package dev.vigil.cli.rules;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.fixture.RuleExample;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.night.message.UserException;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A rule with what its file and its fixture tell people about it.
 *
 * @param rule description of the rule
 * @param hasFix whether the rule says how its matches are corrected
 * @param example code that is reported and code that is not, from the rule's fixture
 */
public record ExplainedRule(RuleDescription rule, boolean hasFix, RuleExample example) {
  /**
   * A rule of a set.
   *
   * @param sources rule files that the set was loaded from
   * @throws UserException if the fixture cannot be read
   */
  public static ExplainedRule of(RuleDescription rule, RuleSet rules, List<RuleSource> sources) {
    Optional<Rule> run =
        rules.rules().stream()
            .filter(each -> each.description().id().equals(rule.id()))
            .findFirst();
    String declared = run.map(Rule::declaredId).orElse(rule.id());
    return new ExplainedRule(
        rule,
        run.flatMap(Rule::fix).isPresent(),
        sources.stream()
            .filter(source -> source.pack().equals(rule.pack()))
            .filter(source -> source.yaml().contains(declared))
            .flatMap(source -> fixtures(source).stream())
            .map(fixture -> RuleExample.of(fixture, rule, declared, analysis(fixture, rule, rules)))
            .filter(example -> example.reported().isPresent())
            .findFirst()
            .orElse(new RuleExample(Optional.empty(), Optional.empty())));
  }

  private static UnitAnalysis analysis(String fixture, RuleDescription rule, RuleSet rules) {
    return new Analyzer(rules, Limits.DEFAULT)
        .analyse(fixture.getBytes(StandardCharsets.UTF_8), rule.languages().getFirst());
  }

  private static List<String> fixtures(RuleSource source) {
    if (source.pack().equals(BuiltinRules.PACK)) {
      return List.of(BuiltinRules.fixture(source));
    }
    Path named = Path.of(source.pack());
    Path file = Files.isDirectory(named) ? named.resolve(source.name()) : named;
    try {
      return RuleFixtures.of(file).files().stream().map(ExplainedRule::text).toList();
    } catch (IOException e) {
      throw new UserException("cannot read the fixtures of the rules " + file + ": " + e);
    }
  }

  private static String text(Path fixture) {
    try {
      return new String(Files.readAllBytes(fixture), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("cannot read the fixture " + fixture + ": " + e);
    }
  }
}
