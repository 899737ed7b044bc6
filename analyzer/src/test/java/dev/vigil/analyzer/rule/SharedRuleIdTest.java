package dev.vigil.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rules of one set that give themselves the same id. */
final class SharedRuleIdTest {
  @Test
  void anIdIsQualifiedWithTheFolderWhereSeveralRulesHaveIt() {
    assertThat(
            ids(
                file("web/flask/a.yaml", rule("redirect", "f()")),
                file("web/django/a.yaml", rule("redirect", "g()"), rule("other", "h()"))))
        .containsExactly("other", "web.django.redirect", "web.flask.redirect");
  }

  @Test
  void thoseOfOneFolderAreQualifiedWithTheFileToo() {
    assertThat(
            ids(
                file("web/a.yaml", rule("redirect", "f()")),
                file("web/b.yml", rule("redirect", "g()")),
                file("c.yaml", rule("redirect", "h()"))))
        .containsExactly("redirect", "web.a.redirect", "web.b.redirect");
  }

  @Test
  void thoseOfOneFileAreCounted() {
    assertThat(ids(file("web/a.yaml", rule("redirect", "f()"), rule("redirect", "g()"))))
        .containsExactly("web.a.1.redirect", "web.a.2.redirect");
  }

  @Test
  void thoseOfOneNameInSeveralPacksAreQualifiedWithThePack() {
    assertThat(
            ids(
                new RuleSource("./one/rules", "web/a.yaml", yaml(rule("redirect", "f()"))),
                new RuleSource("/two/a.yaml", "a.yaml", yaml(rule("redirect", "g()"))),
                new RuleSource("/three/a.yaml", "a.yaml", yaml(rule("redirect", "h()")))))
        .containsExactly("three.a.redirect", "two.a.redirect", "web.redirect");
    assertThat(
            ids(
                new RuleSource("./one/rules", "web/a.yaml", yaml(rule("redirect", "f()"))),
                new RuleSource("/two", "web/a.yaml", yaml(rule("redirect", "g()")))))
        .containsExactly("one.rules.web.a.redirect", "two.web.a.redirect");
  }

  @Test
  void aRuleThatIsCalledAsAnotherIsQualifiedStaysApart() {
    assertThat(
            ids(
                file("a/x.yaml", rule("one", "f()")),
                file("b/x.yaml", rule("one", "g()")),
                file("c/x.yaml", rule("a.one", "h()"))))
        .containsExactly("a.x.one", "b.one", "c.a.one");
  }

  @Test
  void rulesThatSayTheSameAreOne() {
    String other = "{languages: [python], pattern: f(), severity: LOW, id: one, message: m}";
    assertThat(ids(file("a/x.yaml", rule("one", "f()")), file("b/x.yaml", other)))
        .containsExactly("one");
  }

  @Test
  void bothAreRunAndSuppressedByTheIdThatTheyGiveThemselves() {
    RuleSet rules =
        load(file("a/x.yaml", rule("one", "f($X)")), file("b/x.yaml", rule("one", "$F(1)")))
            .rules();
    UnitAnalysis analysis =
        new Analyzer(rules, Limits.DEFAULT)
            .analyse(
                "f(1)\nf(1)  # nosem: one\nf(1)  # nosem: rules.b.one\n"
                    .getBytes(StandardCharsets.UTF_8),
                "python");
    assertThat(analysis.matches())
        .filteredOn(match -> match.suppression().isEmpty())
        .extracting(RuleMatch::ruleId, match -> match.location().start().line())
        .containsExactly(tuple("a.one", 1), tuple("b.one", 1), tuple("a.one", 3));
  }

  @Test
  void evidenceIsContradictedByAllThatHaveTheId() {
    String evidence =
        "{id: seen, message: m, severity: INFO, languages: [python], pattern: f(), "
            + "metadata: {kind: evidence, contradicted-by: [one, other]}}";
    RuleSet rules =
        load(
                file("a/x.yaml", rule("one", "f()")),
                file("b/x.yaml", rule("one", "g()")),
                file("c/x.yaml", evidence, rule("other", "h()")))
            .rules();
    assertThat(rules.description("seen").orElseThrow().contradictedBy())
        .containsExactly("a.one", "b.one", "other");
  }

  @Test
  void aRuleThatIsNotLoadedCountsToo() {
    RuleSetLoad load =
        load(file("a/x.yaml", rule("one", "f(")), file("b/x.yaml", rule("one", "f()")));
    assertThat(load.problems()).extracting(RuleProblem::ruleId).contains("a.one");
    assertThat(load.rules().rules())
        .extracting(rule -> rule.description().id(), Rule::declaredId)
        .containsExactly(tuple("b.one", "one"));
  }

  @Property
  void idsAreUniqueEndWithWhatIsDeclaredAndDependOnNoOrder(
      @ForAll("files") List<RuleSource> files) {
    RuleSetLoad load = RuleLoader.load(files);
    List<Rule> rules = load.rules().rules();
    assertThat(rules)
        .allSatisfy(
            rule -> assertThat("." + rule.description().id()).endsWith("." + rule.declaredId()));
    long distinct = files.stream().flatMap(file -> file.yaml().lines().skip(1)).distinct().count();
    assertThat(rules).hasSize((int) distinct);
    Collections.reverse(files);
    assertThat(RuleLoader.load(files).rules().descriptions())
        .isEqualTo(load.rules().descriptions());
    assertThat(RuleLoader.load(files).rules().digest()).isEqualTo(load.rules().digest());
  }

  /** Files at places of their own, with rules of few ids and contents. */
  @Provide
  Arbitrary<List<RuleSource>> files() {
    Arbitrary<String> rule =
        Combinators.combine(
                Arbitraries.of("one", "a.one", "b.a.one"), Arbitraries.of("f()", "g()", "h()"))
            .as(SharedRuleIdTest::rule);
    return Combinators.combine(
            Arbitraries.of("p", "q"),
            Arbitraries.of("a/x.yaml", "b/x.yaml", "b/a/x.yaml", "x.yaml", "a/one.yaml"),
            rule.list().ofMinSize(1).ofMaxSize(3))
        .as((pack, name, rules) -> new RuleSource(pack, name, yaml(rules.toArray(String[]::new))))
        .list()
        .uniqueElements(source -> source.pack() + source.name())
        .ofMaxSize(6)
        .map(ArrayList::new);
  }

  private static String rule(String id, String pattern) {
    return "{id: %s, message: m, severity: LOW, languages: [python], pattern: '%s'}"
        .formatted(id, pattern);
  }

  private static RuleSource file(String name, String... rules) {
    return new RuleSource("rules", name, yaml(rules));
  }

  private static String yaml(String... rules) {
    return "rules:\n"
        + String.join("", Arrays.stream(rules).map(rule -> "  - " + rule + "\n").toList());
  }

  private static RuleSetLoad load(RuleSource... sources) {
    return RuleLoader.load(List.of(sources));
  }

  private static List<String> ids(RuleSource... sources) {
    RuleSetLoad load = load(sources);
    assertThat(load.problems()).isEmpty();
    return load.rules().descriptions().stream().map(RuleDescription::id).toList();
  }
}
