package dev.vigil.analyzer.toy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A language is a value: nothing outside of this package knows the toy, and it is analysed. */
final class ToyLanguageTest {
  private static final Languages TOY = new Languages(List.of(Toy.LANGUAGE));

  private static UnitAnalysis analyse(String rule, String code) {
    String yaml =
        "rules:\n- {id: r, message: m, languages: [plaything], severity: ERROR, %s}\n"
            .formatted(rule);
    RuleSetLoad load = RuleLoader.load(List.of(new RuleSource("test", "r.yaml", yaml)), TOY);
    assertThat(load.problems()).isEmpty();
    return new Analyzer(load.rules(), Limits.DEFAULT)
        .analyse(code.getBytes(StandardCharsets.UTF_8), "toy");
  }

  private static List<Integer> lines(String rule, String code) {
    UnitAnalysis analysis = analyse(rule, code);
    assertThat(analysis.problems()).isEmpty();
    return analysis.matches().stream()
        .map(RuleMatch::location)
        .map(location -> location.start().line())
        .toList();
  }

  @Test
  void isSearched() {
    String code =
        """
        run(a + b)
        box.run(a)
        greet does (name) { gives run(name) }
        run(a, b)
        """;
    assertThat(lines("pattern: run($X)", code)).containsExactly(1, 3);
    assertThat(lines("pattern: '$O.run(...)'", code)).containsExactly(2);
    assertThat(lines("pattern: '$A <- $B'", code)).isEmpty();
  }

  @Test
  void hasConstants() {
    String code =
        """
        name <- "se"
        whole <- name + "cret"
        use(whole)
        use("secret")
        use(other)
        """;
    assertThat(lines("pattern: use(\"secret\")", code)).containsExactly(3, 4);
  }

  @Test
  void hasTaintThroughFunctionsAndProperties() {
    String rule =
        """
        mode: taint,
        pattern-sources: [{pattern: source()}],
        pattern-sanitizers: [{pattern: clean(...)}],
        pattern-sinks: [{pattern: sink(...)}]\
        """
            .replace("\n", " ");
    String code =
        """
        twice does (a) { gives a + a }
        sink(twice(source()))
        sink(clean(source()))
        x <- source()
        x <- "harmless"
        sink(x)
        box.storeName(source())
        sink(box.fetchName())
        sink(box.fetchOther())
        """;
    assertThat(lines(rule, code)).containsExactly(2, 8);
  }

  @Test
  void whatDoesNotParseIsReported() {
    assertThat(analyse("pattern: run($X)", "run(").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(AnalysisProblem.Kind.SYNTAX));
  }

  @Test
  void filesAreTold() {
    assertThat(TOY.ofFile("a.toy", "")).isEqualTo("toy");
    assertThat(TOY.ofFile("Toybox", "")).isEqualTo("toy");
    assertThat(TOY.ofFile("a.py", "#!/usr/bin/env python3")).isEqualTo("text");
    assertThat(TOY.named("TOY")).contains(Toy.LANGUAGE);
    assertThat(TOY.named("java")).isEmpty();
  }
}
