package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import org.junit.jupiter.api.Test;

/** How taint goes on by itself through expressions, assignments and control flow. */
final class PropagationTest {
  @Test
  void whatIsChainedInALoopEnds() {
    String code =
        """
        x = source()
        while c:
            y = N()
            y.next = x
            y.other = z
            x = y
            z = x
        sink(x.next.next.next.next.next.next)  # bad
        sink(clear)
        """;
    MarkedCode.check(code);
    MarkedCode.check(MarkedCode.RULE + "options: {taint_track_values: true}\n", code);
  }

  @Test
  void constantPartsOfStringsAreSourcesToo() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: '"$S"'}]
        pattern-sinks: [{pattern: sink($X)}]
        """,
        """
        sink(f"a{b}")  # bad
        sink(f"{b}")
        sink(f"{b:>{c}}")  # bad
        sink("a" + b)  # bad
        """);
  }

  /** Each statement knows of one place more: what is kept grows with the square. */
  @Test
  void whatIsKnownOfVeryManyPlacesIsBounded() {
    StringBuilder code = new StringBuilder("a0 = source()\n");
    for (int number = 1; number < 20_000; number++) {
      code.append("a%d = a%d\n".formatted(number, number - 1));
    }
    code.append("sink(a19999)\n");

    assertThat(MarkedCode.analyse(MarkedCode.RULE, code.toString()).problems())
        .extracting(AnalysisProblem::kind)
        .containsExactly(AnalysisProblem.Kind.BUDGET);
  }

  @Test
  void placesAreKeptApartToFourSteps() {
    MarkedCode.check(
        """
        a.b.c.d.e = source()
        sink(a.b.c.d.e)  # bad
        sink(a.b.c.d.f)
        a.b.c.d.e.f.g = source()
        sink(a.b.c.d.e.x)  # bad
        sink(a.b.c.x)
        """);
  }

  @Test
  void assignmentsCarryTaintAndKillIt() {
    MarkedCode.check(
        """
        x = source()
        sink(x)  # bad
        y = x
        sink(y)  # bad
        x = 1
        sink(x)
        sink(y)  # bad
        a = b = y
        sink(a)  # bad
        sink(b)  # bad
        n = "x"
        n += y
        sink(n)  # bad
        """);
  }

  @Test
  void whatIsComputedOfTaintIsTainted() {
    MarkedCode.check(
        """
        x = source()
        sink("a" + x)  # bad
        sink("%s" % x)  # bad
        sink(f"{x!r:>10}")  # bad
        sink(f"{1:{x}}")  # bad
        sink([1, x])  # bad
        sink({"a": x})  # bad
        sink({x: 1})  # bad
        sink(*x)  # bad
        sink(not x)  # bad
        sink(1 < x < 3)  # bad
        sink(g(1, k=x))  # bad
        sink(x.strip().lower())  # bad
        sink(m[x])  # bad
        sink(x[0])  # bad
        sink(x.field)  # bad
        sink(1 if x else 2)
        sink(x if c else 2)  # bad
        sink(lambda: x)
        sink("constant", 1, None)
        """);
  }

  @Test
  void fieldsAreKeptApart() {
    MarkedCode.check(
        """
        o.p.q = source()
        sink(o)  # bad
        sink(o.p)  # bad
        sink(o.p.q)  # bad
        sink(o.p.q.r)  # bad
        sink(o.p.r)
        r = o
        sink(r.p.q)  # bad
        sink(r.p.r)
        o.p = 1
        sink(o.p.q)
        t = source()
        t.x = 1
        sink(t.x)
        sink(t.y)  # bad
        sink(t)  # bad
        """);
  }

  @Test
  void anElementTaintsItsContainer() {
    MarkedCode.check(
        """
        d = {}
        d["k"] = source()
        sink(d["k"])  # bad
        sink(d["j"])  # bad
        sink(d.get("k"))  # bad
        """);
  }

  @Test
  void whatIsUnpackedIsTaintedInEveryPart() {
    MarkedCode.check(
        """
        a, (b, c) = source()
        sink(a)  # bad
        sink(c)  # bad
        for i, v in enumerate(source()):
            sink(v)  # bad
        with open(source()) as f:
            sink(f.read())  # bad
        if (n := source()):
            sink(n)  # bad
        """);
  }

  @Test
  void comprehensionsAndLambdasSeeWhatIsAround() {
    MarkedCode.check(
        """
        x = source()
        sink([k for k in x])  # bad
        y = [sink(k) for k in x]  # bad
        f = lambda v: sink(x)  # bad
        g = lambda x: sink(x)
        sink(k)
        """);
  }

  @Test
  void waysThatMeetBringWhatEitherBrings() {
    MarkedCode.check(
        """
        x = source()
        if c:
            x = ""
        sink(x)  # bad
        if c:
            x = ""
        else:
            x = 1
        sink(x)
        while c:
            sink(y)  # bad
            y = source()
        sink(y)  # bad
        """);
  }

  @Test
  void handlersSeeWhatTheBodyHadDoneSoFar() {
    MarkedCode.check(
        """
        def f():
            x = ""
            try:
                x = source()
                g()
                x = 1
            except E as e:
                sink(x)  # bad
                sink(e)
            else:
                sink(x)
            finally:
                sink(x)  # bad
        """);
  }

  @Test
  void whatIsNeverReachedReportsNothing() {
    MarkedCode.check(
        """
        def f():
            x = source()
            return x
            sink(x)
        """);
  }

  @Test
  void functionsAreLookedAtAlone() {
    MarkedCode.check(
        """
        x = source()
        w = 1
        w = source()
        def f(a=source()):
            sink(a)  # bad
            sink(w)
            sink(x)  # bad
            def g():
                sink(a)
        class C:
            y = x
            sink(y)  # bad
            def m(self):
                self.z = source()
                sink(self.z)  # bad
                sink(self.w)
                sink(self)
            def n(self):
                sink(self.z)
        """);
  }

  @Test
  void casesOfAMatchAreWaysOfTheirOwn() {
    MarkedCode.check(
        """
        x = source()
        match y:
            case 1:
                sink(x)  # bad
                x = 1
            case [a, b]:
                x = 2
            case _:
                x = 3
        sink(x)
        """);
  }

  @Test
  void elementsOfAWrittenListGoEachToItsTarget() {
    MarkedCode.check(
        """
        a, b = source(), 1
        sink(a)  # bad
        sink(b)
        [c.text, c.size] = [source(), 1]
        sink(c.text)  # bad
        sink(c.size)
        a, b = b, a
        sink(a)
        sink(b)  # bad
        d, e = {source(), 1}
        sink(e)  # bad
        f, *g = source(), 1, 2
        sink(g)  # bad
        """);
  }

  @Test
  void whatIsLeftOfSeveralGoesToTheStarredTarget() {
    MarkedCode.check(
        """
        first, *rest = source()
        sink(first)  # bad
        sink(rest)  # bad
        for first, *rest in source():
            sink(rest)  # bad
        """);
  }

  @Test
  void casesBindPartsOfTheSubject() {
    MarkedCode.check(
        """
        match source():
            case [first, *rest]:
                sink(first)  # bad
                sink(rest)  # bad
            case {"key": value, **others}:
                sink(value)  # bad
                sink(others)  # bad
            case Point(x, y=z):
                sink(x)  # bad
                sink(z)  # bad
            case str() as text:
                sink(text)  # bad
            case ("a" | "b") as letter:
                sink(letter)  # bad
            case whole:
                sink(whole)  # bad
        match clear:
            case whole:
                sink(whole)
        """);
  }

  @Test
  void byAssignmentsAloneFieldsHaveWhatWasAssignedToThem() {
    MarkedCode.check(
        MarkedCode.RULE + "options: {taint_only_propagate_through_assignments: true}\n",
        """
        x = source()
        sink(x)  # bad
        y = x
        sink(y)  # bad
        y = x.name
        sink(y)
        sink(x.name)
        z.name = source()
        sink(z.name)  # bad
        """);
  }

  @Test
  void constantsNameFields() {
    MarkedCode.check(
        """
        box = Box()
        name = "text"
        setattr(box, name, source())
        sink(box.text)  # bad
        sink(box.size)
        sink(getattr(box, "text"))  # bad
        sink(getattr(box, "size"))
        sink(getattr(box, "size", source()))  # bad
        sink(getattr(box, unknown))  # bad
        """);
  }

  @Test
  void constantConditionsCloseTheOtherWay() {
    MarkedCode.check(
        """
        DEBUG = False
        def f():
            if DEBUG:
                sink(source())
            else:
                sink(source())  # bad
            if not DEBUG and 1 < 2:
                sink(source())  # bad
            if unknown:
                sink(source())  # bad
            while DEBUG:
                sink(source())
        """);
  }
}
