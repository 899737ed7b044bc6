package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountedMatchesTest {
  private static final int MOST = Limits.DEFAULT.matchesPerRule();
  private static final String COUNTED = "metadata: {counted: true}\n";
  private static final RuleSet CALLS = rule(COUNTED + "pattern: run($X)");

  private static String calls(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "run(" + i + ")\n")
        .collect(Collectors.joining());
  }

  private static List<Integer> lines(RuleMatch match) {
    return match.places().stream().map(place -> place.start().line()).toList();
  }

  @Test
  void keepsNumberAndPlacesOfAllMatchesAndTheTextsOfTheFirst() {
    UnitAnalysis analysis = analyse(CALLS, "def f():\n    run(a)\nx = 1\nrun(b); run(c)\n");
    assertThat(analysis.problems()).isEmpty();
    assertThat(analysis.matches())
        .singleElement()
        .satisfies(match -> {
          assertThat(match.count()).isEqualTo(3);
          assertThat(lines(match)).containsExactly(2, 4, 4);
          assertThat(match.location()).isEqualTo(match.places().getFirst());
          assertThat(match.message()).isEqualTo("a and $...Y and $1 3 places in this file.");
          assertThat(match.metavariables()).containsEntry("$X", "a");
          assertThat(match.excerpt()).isEqualTo("    run(a)");
          assertThat(match.enclosing()).isEmpty();
        });
  }

  @Test
  void countsOneMatchToo() {
    assertThat(analyse(CALLS, "run(a)\n").matches())
        .singleElement()
        .satisfies(match -> {
          assertThat(match.count()).isEqualTo(1);
          assertThat(match.occurrences()).isPresent();
          assertThat(match.message()).isEqualTo("a and $...Y and $1");
        });
  }

  @Test
  void countsPlacesNotTheWaysInWhichTheyMatch() {
    RuleSet twice =
        rule(COUNTED + "pattern-either: [{pattern: 'run($X, ...)'}, {pattern: 'run(..., $X)'}]");
    assertThat(analyse(twice, "run(1, 2)\nrun(3)\n").matches())
        .singleElement()
        .satisfies(match -> assertThat(match.count()).isEqualTo(2));
  }

  @Test
  void listsTheFirstPlacesOnlyUnlessAllAreAskedFor() {
    RuleMatch match = analyse(CALLS, calls(25)).matches().getFirst();
    assertThat(match.count()).isEqualTo(25);
    assertThat(lines(match)).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());

    UnitAnalysis all =
        new Analyzer(CALLS, Limits.DEFAULT.withAllPlaces())
            .analyse(calls(25).getBytes(StandardCharsets.UTF_8), "python");
    assertThat(lines(all.matches().getFirst()))
        .isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
  }

  @Test
  void countsSuppressedMatchesApart() {
    String source = "run(1)  # nosemgrep  known\nrun(2)\nrun(3)  # vigil: ignore\nrun(4)\nrun(5)\n";
    List<RuleMatch> matches = analyse(CALLS, source).matches();
    assertThat(matches).extracting(RuleMatch::count).containsExactly(2, 3);
    assertThat(matches.get(0).suppression()).contains(new Suppression("nosemgrep", "known"));
    assertThat(lines(matches.get(0))).containsExactly(1, 3);
    assertThat(matches.get(1).suppression()).isEmpty();
    assertThat(lines(matches.get(1))).containsExactly(2, 4, 5);
    assertThat(matches.get(0).normalizedCode()).isNotEqualTo(matches.get(1).normalizedCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run(1)\n",
        "\n\nx = 2\nrun(a)\nrun(b)\n",
        "class A:\n    def f(self):\n        run(c)\nrun(1)\nrun(2)\n",
        "run(3)\nrun(1)  # nosemgrep\n"
      })
  void identityDependsOnNeitherPlacesNorNumber(String source) {
    RuleMatch first = analyse(CALLS, "run(1)\nrun(2)\n").matches().getFirst();
    RuleMatch other = analyse(CALLS, source).matches().getFirst();
    assertThat(other.enclosing()).isEqualTo(first.enclosing());
    assertThat(other.normalizedCode()).isEqualTo(first.normalizedCode());
  }

  @Test
  void hasNeitherFixNorTrace() {
    String fixed = COUNTED + "pattern: run($X)\nfix: walk($X)";
    assertThat(analyse(rule(fixed), calls(2)).matches().getFirst().fix()).isEmpty();
    String followed =
        COUNTED
            + "mode: taint\n"
            + "pattern-sources: [{pattern: read()}]\n"
            + "pattern-sinks: [{pattern: run($X)}]";
    assertThat(analyse(rule(followed), "a = read()\nrun(a)\nrun(a)\n").matches())
        .singleElement()
        .satisfies(match -> {
          assertThat(match.count()).isEqualTo(2);
          assertThat(match.trace()).isEmpty();
        });
  }

  @Test
  void countsTheMatchesOfAnyRuleThatHasTooManyAndSaysSo() {
    RuleSet rules = rule("pattern: run($X)");
    assertThat(analyse(rules, calls(MOST)).matches()).hasSize(MOST);
    UnitAnalysis many = analyse(rules, calls(1234) + "run(x)  # nosemgrep\n");
    assertThat(many.outcome()).isEqualTo(UnitAnalysis.Outcome.ANALYSED);
    assertThat(many.matches()).extracting(RuleMatch::count).containsExactly(1234, 1);
    assertThat(many.matches().getFirst().message()).endsWith(" 1,234 places in this file.");
    assertThat(many.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(AnalysisProblem.Kind.CAP);
          assertThat(problem.message())
              .isEqualTo(
                  "more than 1,000 matches; reported as one finding with the number of places,"
                      + " 1,235");
        });
  }

  @Test
  void countsThePlacesThatMatchInTooManyWays() {
    String arguments =
        IntStream.range(0, 40).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    UnitAnalysis analysis =
        analyse(rule("pattern: run(..., $X, ...)"), ("run(" + arguments + ")\n").repeat(30));
    assertThat(analysis.matches())
        .singleElement()
        .satisfies(match -> assertThat(match.count()).isEqualTo(30));
    assertThat(analysis.problems()).singleElement().asString().contains("number of places, 30");
  }

  @Test
  void keepsTheFirstMatchesOfARuleWithAMaximumOfItsOwn() {
    UnitAnalysis analysis =
        analyse(rule("pattern: run($X)\noptions: {max_match_per_file: 3}"), calls(1234));
    assertThat(analysis.matches())
        .extracting(RuleMatch::location)
        .extracting(Location::start)
        .extracting(start -> start.line())
        .containsExactly(1, 2, 3);
    assertThat(analysis.problems())
        .extracting(AnalysisProblem::message)
        .containsExactly("more than 3 matches");
  }

  @Test
  void takesNoRoomForWhatIsOnlyCounted() {
    String call = "run('" + "x".repeat(900) + "')\n";
    UnitAnalysis counted = analyse(CALLS, call.repeat(5000));
    assertThat(counted.problems()).isEmpty();
    assertThat(counted.matches().getFirst().count()).isEqualTo(5000);
  }

  @Test
  void saysHowManyMatchesHaveNoRoomInTheResults() {
    Limits narrow = new Limits(1_000_000, 1_000_000, 1 << 20, 1000, 20, 1000, 100);
    UnitAnalysis analysis =
        new Analyzer(rule("pattern: run($X)"), narrow)
            .analyse(calls(50).getBytes(StandardCharsets.UTF_8), "python");
    assertThat(analysis.matches()).hasSizeBetween(1, 10);
    assertThat(analysis.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message())
                .startsWith(
                    "matches at 50 places, of which " + analysis.matches().size() + " are"));
  }
}
