package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.UnitObserver;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Taint through the functions of one file, if a rule asks for it. */
final class FunctionSummaryTest {
  private static void check(String code) {
    MarkedCode.check(MarkedCode.RULE + "options: {taint_intrafile: true}\n", code);
  }

  @Test
  void aResultIsTaintedByWhatTheFunctionReturns() {
    check(
        """
        def same(a, b):
            return b
        def constant(a):
            return "safe"
        def fresh():
            return source()
        x = source()
        sink(same(1, x))  # bad
        sink(same(x, 1))
        sink(same(b=x, a=1))  # bad
        sink(constant(x))
        sink(fresh())  # bad
        sink(unknown(x))  # bad
        """);
  }

  @Test
  void aSinkInsideIsReportedThere() {
    check(
        """
        def run(a):
            sink(a)  # bad
        def outer(b):
            run(b + "x")
        outer(source())
        """);
  }

  @Test
  void whatNobodyTaintsIsNotReported() {
    check(
        """
        def run(a):
            sink(a)
        run(clean(source()))
        """);
  }

  @Test
  void methodsOfTheFileAreKnownByTheirReceiver() {
    check(
        """
        class Helper:
            def take(self, a):
                return a
            def drop(self, a):
                return 1
        x = source()
        sink(Helper().take(x))  # bad
        sink(Helper().drop(x))
        """);
  }

  @Test
  void fieldsOfArgumentsStayTainted() {
    check(
        """
        def fill(target, value):
            target.field = value
        fill(box, source())
        sink(box.field)  # bad
        sink(box.other)
        """);
  }

  @Test
  void functionsThatCallEachOtherEnd() {
    check(
        """
        def even(a, n):
            return a if n == 0 else odd(a, n - 1)
        def odd(a, n):
            return even(a, n - 1)
        sink(even(source(), 4))  # bad
        """);
  }

  /** Each call brought the callee's sinks once more, so that they grew with every round. */
  @Test
  void functionsThatCallEachOtherTakeFewSteps() {
    String code =
        """
        def first(a, b):
            x = source() + a + b
            second(x, b)
            third(x, b)
            first(x, b)
            sink(x)  # bad
        def second(a, b):
            x = source() + a + b
            first(x, b)
            third(x, b)
            sink(x)  # bad
        def third(a, b):
            x = source() + a + b
            first(x, b)
            second(x, b)
            sink(x)  # bad
        """;
    check(code);
    AtomicLong steps = new AtomicLong();
    MarkedCode.analyse(
        MarkedCode.RULE + "options: {taint_intrafile: true}\n",
        code,
        new UnitObserver() {
          @Override
          public void applied(String ruleId, long taken, long bytes) {
            steps.set(taken);
          }
        });
    assertThat(steps.get()).isBetween(1L, 100_000L);
  }

  @Test
  void restAndSpreadArgumentsAreBound() {
    MarkedCode.check(
        MarkedCode.RULE + "options: {taint_intrafile: true}\n",
        """
        def rest(first, *others):
            sink(others)  # bad
            return first
        def by_name(first, *, last=None, **named):
            sink(named["text"])  # bad
            return last
        def three(a, b, c):
            sink(b)  # bad
            return a
        rest("a", source())
        by_name("a", text=source())
        sink(rest("a", source()))
        sink(rest(source(), "a"))  # bad
        sink(by_name("a", last=source()))  # bad
        sink(by_name("a", text=source()))
        sink(three(*source()))  # bad
        sink(three("a", *source()))
        sink(three("a", **source()))
        """);
  }

  @Test
  void containersHoldWhatTheyAreGiven() {
    MarkedCode.check(
        MarkedCode.RULE + "options: {taint_intrafile: true}\n",
        """
        a = []
        a.append(source())
        sink(a)  # bad
        b = set()
        b.add(clear)
        sink(b)
        """);
  }
}
