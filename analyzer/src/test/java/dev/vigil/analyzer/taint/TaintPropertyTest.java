package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for any code. */
public final class TaintPropertyTest {
  private static final List<String> LINES =
      List.of(
          "x = source(x)",
          "y = x",
          "x = y + z",
          "z = f(x, y)",
          "sink(x)",
          "sink(y, z)",
          "x = 1",
          "y.a = x",
          "z = y.a",
          "y = [x, z]",
          "z = y[0]",
          "x, y = z",
          "x += y",
          "del y",
          "x = clean(y)",
          "y = lambda a: sink(x)",
          "z = [k for k in x]",
          "z[x] = y",
          "return x",
          "break",
          "continue",
          "raise E(x)",
          "x.append(y)",
          "y = f'{x}{z!r}'",
          "x = 3 if z else y",
          "self.a = x",
          "z = self.a",
          "self.b.c = self.a",
          "y = C(x)",
          "z = y.m(x)",
          "self.m(y)",
          "global z",
          "return self");

  private static final List<String> HEADS =
      List.of(
          "if x:",
          "while y:",
          "for x in z:",
          "with x as y:",
          "def f(x, y=source()):",
          "class C:",
          "def m(self, x):",
          "def __init__(self, y):",
          "if 1 > 2:",
          "while True:");

  @Provide
  public Arbitrary<String> programs() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(LINES)), Tuple.of(1, Arbitraries.of(HEADS)));
    return line.list().ofMinSize(1).ofMaxSize(25).map(TaintPropertyTest::nested);
  }

  /** Heads open a block, which ends three lines later. */
  private static String nested(List<String> lines) {
    StringBuilder code = new StringBuilder();
    int depth = 0;
    int left = 0;
    for (String line : lines) {
      code.append("  ".repeat(depth)).append(line).append('\n');
      if (line.endsWith(":")) {
        depth++;
        left = 3;
        code.append("  ".repeat(depth)).append("pass\n");
      } else if (depth > 0 && --left <= 0) {
        depth--;
        left = 3;
      }
    }
    return code.toString();
  }

  @Property(tries = 50)
  void everyProgramEndsWithoutAProblemOfTheEngine(
      @ForAll("programs") String code, @ForAll boolean track) {
    String rule = MarkedCode.RULE + "options: {taint_track_values: " + track + "}\n";
    UnitAnalysis analysis = MarkedCode.analyse(rule, code);
    assertThat(analysis.problems())
        .noneMatch(problem -> problem.kind() != AnalysisProblem.Kind.SYNTAX);
    assertThat(MarkedCode.analyse(rule, code)).isEqualTo(analysis);
  }

  @Property(tries = 50)
  void trackingValuesNeverFindsWhatIsNotThereWithoutIt(@ForAll("constantPrograms") String code) {
    List<Integer> all = lines(MarkedCode.RULE, code);
    List<Integer> tracked = lines(MarkedCode.RULE + "options: {taint_track_values: true}\n", code);
    assertThat(all).containsAll(tracked);
  }

  /** Programs without slices and methods of containers, of which only tracking knows. */
  @Provide
  Arbitrary<String> constantPrograms() {
    return programs().filter(code -> !code.contains("append"));
  }

  private static List<Integer> lines(String rule, String code) {
    return MarkedCode.matches(rule, code).stream()
        .map(match -> match.location().start().line())
        .distinct()
        .toList();
  }

  @Property(tries = 200)
  void tracesAreALattice(
      @ForAll("taints") Taints a, @ForAll("taints") Taints b, @ForAll("taints") Taints c) {
    assertThat(a.with(b)).isEqualTo(b.with(a));
    assertThat(a.with(b.with(c))).isEqualTo(a.with(b).with(c));
    assertThat(a.with(a)).isEqualTo(a);
  }

  @Provide
  Arbitrary<Taints> taints() {
    Arbitrary<Taints> one =
        Arbitraries.integers()
            .between(0, 2)
            .flatMap(origin ->
                Arbitraries.integers()
                    .between(0, 4)
                    .list()
                    .ofMaxSize(3)
                    .map(steps -> {
                      Trace trace = Trace.START;
                      for (int step : steps) {
                        trace = trace.then(new Span(step, step + 1));
                      }
                      return Taints.of(new Taint(origin, "L"), trace);
                    }));
    return one.list().ofMaxSize(4).map(all -> all.stream().reduce(Taints.NONE, Taints::with));
  }
}
