package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Trace;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The way that data took, as a match tells it. */
final class TraceTest {
  private static DataFlow trace(String code) {
    return MarkedCode.matches(MarkedCode.RULE, code).get(0).trace().orElseThrow();
  }

  @Test
  void namesSourceVariablesAndSink() {
    DataFlow flow =
        trace(
            """
            a = source(1)
            b = "x" + a
            o.f = b
            sink(o.f)
            """);
    assertThat(flow.source().excerpt()).isEqualTo("source(1)");
    assertThat(flow.variables()).extracting(TraceStep::excerpt).containsExactly("a", "b", "o.f");
    assertThat(flow.sink().excerpt()).isEqualTo("sink(o.f)");
    assertThat(flow.variables().get(1).location().start().line()).isEqualTo(2);
    assertThat(flow.cut()).isFalse();
  }

  @Test
  void isTheShortestOfSeveral() {
    DataFlow flow =
        trace(
            """
            a = source(1)
            b = a
            if c:
                b = "x" + b
            d = b
            sink(d)
            """);
    assertThat(flow.variables()).extracting(TraceStep::excerpt).containsExactly("a", "b", "d");
  }

  @Test
  void isCutAndThatIsReported() {
    String code =
        "x0 = source()\n"
            + IntStream.range(0, 150)
                .mapToObj(i -> "x" + (i + 1) + " = x" + i + "\n")
                .collect(Collectors.joining())
            + "sink(x150)\n";
    UnitAnalysis analysis = MarkedCode.analyse(MarkedCode.RULE, code);
    DataFlow flow = analysis.matches().get(0).trace().orElseThrow();
    assertThat(flow.cut()).isTrue();
    assertThat(flow.variables()).hasSize(Trace.LONGEST);
    assertThat(analysis.problems())
        .extracting(AnalysisProblem::kind)
        .containsExactly(AnalysisProblem.Kind.CAP);
  }

  @Test
  void showsNoSecrets() {
    DataFlow flow =
        trace(
            """
            x = source(password="hunter2-Zq81-longer")
            sink(x)
            """);
    assertThat(flow.source().excerpt()).doesNotContain("Zq81");
  }

  /** As a list of the steps compares and is cut, so does the rope of them. */
  @Property
  void isLikeTheListOfItsSteps(
      @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> one,
      @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> two,
      @ForAll @IntRange(max = 60) int repeated,
      @ForAll Random random) {
    Trace left = rope(repeated(one, repeated), random);
    Trace same = rope(repeated(one, repeated), random);
    Trace right = rope(repeated(two, repeated), random);
    List<Integer> steps = repeated(one, repeated);
    List<Integer> others = repeated(two, repeated);
    assertThat(left.steps()).isEqualTo(spans(steps.subList(0, kept(steps))));
    assertThat(left.isCut()).isEqualTo(steps.size() > Trace.LONGEST);
    assertThat(left).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(Integer.signum(left.compareTo(right))).isEqualTo(compared(steps, others));
  }

  private static int kept(List<Integer> steps) {
    return Math.min(steps.size(), Trace.LONGEST);
  }

  private static int compared(List<Integer> one, List<Integer> two) {
    int order = Integer.compare(kept(one), kept(two));
    for (int i = 0; order == 0 && i < kept(one); i++) {
      order = one.get(i).compareTo(two.get(i));
    }
    return order != 0
        ? order
        : Boolean.compare(one.size() > Trace.LONGEST, two.size() > Trace.LONGEST);
  }

  private static List<Integer> repeated(List<Integer> steps, int times) {
    return IntStream.range(0, steps.size() * times)
        .mapToObj(i -> steps.get(i % steps.size()))
        .toList();
  }

  private static List<Span> spans(List<Integer> steps) {
    return steps.stream().map(step -> new Span(step, step)).toList();
  }

  /** A trace of steps, put together in some way. */
  private static Trace rope(List<Integer> steps, Random random) {
    if (steps.isEmpty()) {
      return Trace.START;
    }
    int cut = random.nextInt(steps.size());
    Trace before = rope(steps.subList(0, cut), random);
    Span step = new Span(steps.get(cut), steps.get(cut));
    List<Integer> behind = steps.subList(cut + 1, steps.size());
    return switch (random.nextInt(3)) {
      case 0 -> before.then(step, rope(behind, random));
      case 1 -> before.then(step).then(rope(behind, random));
      default -> before.then(Trace.START.then(step).then(rope(behind, random)));
    };
  }
}
