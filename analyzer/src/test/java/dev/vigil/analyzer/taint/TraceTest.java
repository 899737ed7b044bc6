package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.finding.UnitAnalysis;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
}
