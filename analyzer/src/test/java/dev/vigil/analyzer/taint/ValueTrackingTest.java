package dev.vigil.analyzer.taint;

import org.junit.jupiter.api.Test;

/** What is told apart if a rule asks to track values. */
final class ValueTrackingTest {
  private static void check(String code) {
    MarkedCode.check(MarkedCode.RULE + "options: {taint_track_values: true}\n", code);
  }

  @Test
  void waysThatConstantsCloseCarryNothing() {
    check(
        """
        p = source()
        n = 106
        b = "safe" if 7 * 18 + n > 200 else p
        sink(b)
        if (500 / 42) + 196 > 200:
            b = p
        else:
            b = "safe"
        sink(b)  # bad
        b = "It should"
        if "should" not in b:
            b = p
        sink(b)
        if "should" in b and n > 5:
            b = p
        sink(b)  # bad
        while c:
            n = n + 1
        if n == 106:
            d = p
        sink(d)  # bad
        """);
  }

  @Test
  void aMatchOnAConstantTakesOneWay() {
    check(
        """
        p = source()
        guess = "ABC"[1]
        match guess:
            case "A":
                b = p
            case "B":
                b = "bob"
            case "C" | "D":
                b = p
            case _:
                b = p
        sink(b)
        match "ABC"[2]:
            case "A" | "C":
                b = p
            case _:
                b = ""
        sink(b)  # bad
        """);
  }

  @Test
  void entriesOfDictionariesAreKeptApart() {
    check(
        """
        p = source()
        m = {"a": "safe", "b": p}
        sink(m["a"])
        sink(m["b"])  # bad
        m["c"] = p
        m["b"] = ""
        sink(m["b"])
        sink(m.get("c"))  # bad
        sink(m.get("x", p))  # bad
        sink(m)  # bad
        sink(m[k])  # bad
        c = configparser.ConfigParser()
        c.add_section("s")
        c.set("s", "A", "safe")
        c.set("s", "B", p)
        sink(c.get("s", "A"))
        sink(c.get("s", "B"))  # bad
        """);
  }

  @Test
  void elementsOfListsAreKeptApart() {
    check(
        """
        p = source()
        l = []
        l.append("safe")
        l.append(p)
        l.append("more")
        sink(l[0])
        sink(l[1])  # bad
        l.pop(0)
        sink(l[0])  # bad
        sink(l[1])
        a, b = p, 1
        sink(a)  # bad
        sink(b)
        t = (p, 1)
        sink(t[0])  # bad
        sink(t[1])
        l.insert(0, p)
        sink(l[1])  # bad
        """);
  }

  @Test
  void methodsThatTakeTaintInTaintTheirReceiver() {
    check(
        """
        p = source()
        s = io.StringIO()
        s.write(p)
        sink(s.getvalue())  # bad
        q = set()
        q.update(p)
        sink(q)  # bad
        b = Builder()
        b.append("x").append(p).append("y")
        sink(b.build())  # bad
        sink(p[1:-2])  # bad
        """);
  }

  @Test
  void namesInCasesAreBound() {
    check(
        """
        match source():
            case [a, *b]:
                sink(b)  # bad
            case {"k": v, **rest}:
                sink(v)  # bad
            case other:
                sink(other)  # bad
        """);
  }
}
