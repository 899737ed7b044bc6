package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.RuleMatch;
import org.junit.jupiter.api.Test;

/** What sources, sinks, sanitizers and propagators are in code. */
final class RolesTest {
  private static final String SINK = "pattern-sinks: [{pattern: sink(...)}]\n";

  @Test
  void parametersAreSources() {
    MarkedCode.check(
        """
        pattern-sources:
          - patterns:
              - pattern-inside: |
                  def $F(..., $P, ...):
                      ...
              - focus-metavariable: $P
        """
            + SINK,
        """
        def f(a, b=1, *, c):
            sink(b)  # bad
            sink(c)  # bad
            d = 1
            sink(d)
        """);
  }

  @Test
  void everyPartOfASourceIsTaintedUnlessItIsExact() {
    String code = "x = source(sink(y))";
    assertThat(MarkedCode.matches("pattern-sources: [{pattern: source(...)}]\n" + SINK, code))
        .hasSize(1);
    assertThat(
            MarkedCode.matches(
                "pattern-sources: [{pattern: source(...), exact: true}]\n" + SINK, code))
        .isEmpty();
  }

  @Test
  void bySideEffectTheVariableStaysTainted() {
    String sources =
        """
        pattern-sources:
          - by-side-effect: %s
            patterns:
              - pattern: fill($X)
              - focus-metavariable: $X
        """
            + SINK;
    MarkedCode.check(
        sources.formatted("true"),
        """
        fill(a)
        sink(a)  # bad
        fill(b.c)
        sink(b.c)  # bad
        sink(b.d)
        x = fill(d)
        sink(x)  # bad
        """);
    MarkedCode.check(
        sources.formatted("only"),
        """
        x = fill(a)
        sink(x)
        sink(a)  # bad
        """);
    MarkedCode.check(sources.formatted("false"), "fill(a)\nsink(a)\n");
  }

  @Test
  void sanitizersMakeAllInsideHarmless() {
    MarkedCode.check(
        """
        x = source()
        sink(clean(x))
        sink(clean(x) + x)  # bad
        y = g(clean(x))
        sink(y)
        sink(x)  # bad
        """);
  }

  @Test
  void anExactSanitizerLeavesItsPartsAlone() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-sanitizers: [{pattern: clean(...), exact: true}]
        """
            + SINK,
        """
        x = source()
        sink(clean(x))
        clean(sink(x))  # bad
        """);
  }

  @Test
  void aCheckCleansItsVariableBySideEffect() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-sanitizers:
          - by-side-effect: true
            patterns:
              - pattern: '"../" in $X'
              - focus-metavariable: $X
        """
            + SINK,
        """
        x = source()
        y = x
        sink(x)  # bad
        if "../" in x:
            raise E
        sink(x)
        sink(y)  # bad
        """);
  }

  @Test
  void sanitizersThatConflictWithSourcesAndSinksDoNotCount() {
    String rule =
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-sanitizers: [{pattern: $F(...), not_conflicting: %s}]
        """
            + SINK;
    MarkedCode.check(
        rule.formatted("true"), "x = source()\nsink(x)  # bad\nsink(g(x))\nsink(x.y)  # bad\n");
    MarkedCode.check(rule.formatted("false"), "x = source()\nsink(x)\n");
  }

  @Test
  void propagatorsCarryTaintWhereNothingElseWould() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-propagators:
          - {pattern: $TO.append($FROM), from: $FROM, to: $TO}
          - {pattern: 'copy($FROM, $TO)', from: $FROM, to: $TO}
          - {pattern: 'peek($FROM, $TO)', from: $FROM, to: $TO, by-side-effect: false}
        """
            + SINK,
        """
        x = source()
        l = []
        l.append(1)
        sink(l)
        l.append(x)
        sink(l)  # bad
        a.b.append(x)
        sink(a.b)  # bad
        sink(a.c)
        copy(x, t)
        sink(t)  # bad
        peek(x, u)
        sink(u)
        """);
  }

  @Test
  void propagatorsCarryTaintIntoTheParametersOfLambdas() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-propagators:
          - {pattern: '$FROM.each(lambda $TO: ...)', from: $FROM, to: $TO}
        """
            + SINK,
        """
        x = source()
        x.each(lambda y: sink(y))  # bad
        x.map(lambda y: sink(y))
        z.each(lambda y: sink(y))
        x.each(lambda y: sink(z))
        x.each(lambda y: z.each(lambda v: sink(v)))
        x.each(lambda y: y.each(lambda v: sink(v)))  # bad
        sink(y)
        """);
  }

  @Test
  void aLambdaSeesWhatItCaptures() {
    MarkedCode.check(
        MarkedCode.RULE,
        """
        def f():
            x = source()
            run(lambda: sink(x))  # bad
            run(lambda x: sink(x))
            run(lambda y=x: sink(y))  # bad
            run(lambda: lambda: sink(x))  # bad
            x = 1
            run(lambda: sink(x))
        """);
  }

  @Test
  void aMatchInsideOfAnotherOfTheSameSinkIsNone() {
    assertThat(MarkedCode.matches(MarkedCode.RULE, "sink(1, sink(2, source()))"))
        .extracting(match -> match.location().start().column())
        .containsExactly(1);
  }

  @Test
  void aFocusedSinkIsJustThat() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-sinks:
          - patterns:
              - pattern: run($CMD, ...)
              - focus-metavariable: $CMD
          - patterns:
              - pattern: session[$K] = $V
              - focus-metavariable: $V
        """,
        """
        x = source()
        run(1, x)
        run("a" + x)  # bad
        session[x] = 1
        session["a"] = x  # bad
        """);
  }

  @Test
  void statementsAreSinksByWhatTheyUse() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-sinks:
          - pattern: return $X + ...
          - pattern: $O.html = $X
        """,
        """
        def f():
            x = source()
            if c:
                return x
            o.html = 1
            o.html = x  # bad
            return "a" + x  # bad
        """);
  }

  @Test
  void aSinkThatIsNotExactIsEveryPartOfIt() {
    String code = "x = source()\nsink(lambda: x)\n";
    MarkedCode.check(code);
    assertThat(
            MarkedCode.matches(
                """
                pattern-sources: [{pattern: source(...)}]
                pattern-sinks: [{pattern: sink(...), exact: false}]
                """,
                code))
        .hasSize(1);
  }

  @Test
  void controlTaintReachesEverySinkBehindIt() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: start(), control: true}]
        """
            + SINK,
        """
        sink(1)
        start()
        sink(1)  # bad
        """);
  }

  @Test
  void aSinkAtExitCountsOnlyWhereTheFunctionMayEnd() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: start(), control: true}]
        pattern-sinks: [{pattern: stop(), at-exit: true}]
        """,
        """
        def f():
            start()
            stop()
            if c:
                return stop()  # bad
            stop()  # bad
        """);
  }

  @Test
  void messagesNameMetavariablesOfSinkAndSource() {
    String rule =
        """
        pattern-sources: [{pattern: source($S)}]
        pattern-sinks: [{pattern: sink($K)}]
        """;
    assertThat(MarkedCode.matches(rule, "x = source(1)\nsink(x)\n"))
        .extracting(RuleMatch::message)
        .containsExactly("from 1 to x");
    assertThat(MarkedCode.matches(rule, "sink(source(1) + source(2))\n"))
        .extracting(RuleMatch::message)
        .containsExactly("from 1 to source(1) + source(2)", "from 2 to source(1) + source(2)");
  }

  @Test
  void metavariablesMustAgreeIfTheRuleSaysSo() {
    String rule =
        """
        pattern-sources: [{pattern: source($X)}]
        pattern-sinks: [{pattern: 'sink($X, ...)'}]
        """;
    String code = "a = source(k)\nsink(k, a)  # bad\nsink(j, a)";
    MarkedCode.check(rule, code + "  # bad\n");
    MarkedCode.check(rule + "options: {taint_unify_mvars: true}\n", code + "\n");
  }

  @Test
  void aTargetThatIsASourceIsTaintedIfItIsOneOfSeveral() {
    String rule =
        """
        pattern-sources:
          - patterns:
              - pattern-inside: $T = parse()
              - pattern: $T
        """
            + SINK;
    MarkedCode.check(
        rule,
        """
        (a, b) = parse()
        sink(a)  # bad
        sink(b.c)  # bad
        a = 1
        sink(a)
        d = parse()
        sink(d)
        """);
  }

  @Test
  void anAssignedCallIsASinkByItsArguments() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-sinks: [{pattern: $R = send(...)}]
        pattern-sanitizers: [{pattern: send(...), exact: true}]
        """,
        """
        r = send(source())  # bad
        r = send(1)
        r += send(source())
        """);
  }

  @Test
  void literalsAreReachedWhereTheyAreSources() {
    String focused =
        """
        pattern-sinks:
          - patterns:
              - pattern: sink($VALUE)
              - focus-metavariable: $VALUE
        """;
    MarkedCode.check(
        "pattern-sources: [{pattern: source(...)}, {pattern: '\"bad\"'}]\n" + focused,
        """
        x = source()
        sink("good")
        sink("bad")  # bad
        sink(["good", "bad"])  # bad
        sink(["good", 1, None])
        sink(("good", x))  # bad
        sink(f"good {x}")  # bad
        sink(f"good {1}")
        """);
  }

  @Test
  void literalsAreReachedByControlAndPropagators() {
    String focused =
        """
        pattern-sinks:
          - patterns:
              - pattern: sink(..., $VALUE)
              - focus-metavariable: $VALUE
        """;
    MarkedCode.check(
        "pattern-sources: [{pattern: source(...), control: true}]\n" + focused,
        """
        sink("before")
        source()
        sink("behind")  # bad
        """);
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...)}]
        pattern-propagators:
          - pattern: sink($FROM, $TO)
            from: $FROM
            to: $TO
        """
            + focused,
        """
        x = source()
        sink(y, "good")
        sink(x, "bad")  # bad
        """);
  }

  @Test
  void propagatorsCarryTaintToTheNameOfAFunction() {
    MarkedCode.check(
        """
        pattern-sources: [{pattern: source(...), label: RAW}]
        pattern-propagators:
          - patterns: [{pattern-inside: $F($A)}, {focus-metavariable: $F}, {pattern: quote}]
            from: $A
            to: $F
            requires: RAW
            label: QUOTED
            by-side-effect: false
        pattern-sinks: [{pattern: sink(...), requires: QUOTED}]
        """,
        """
        sink(quote(source()))  # bad
        sink(trim(quote(source())))  # bad
        sink(trim(source()))
        """);
  }

  @Test
  void headsOfDefinitionsAreEvaluatedWhereTheyStand() {
    String rule = "pattern-sources: [{pattern: source()}]\n" + SINK;
    MarkedCode.check(
        rule,
        """
        @sink(source())  # bad
        def one(a, b=sink(source())):  # bad
            pass
        class Two(sink(source())):  # bad
            def three(self, *, c=sink(source())):  # bad
                def four(d=sink(source())):  # bad
                    return d
        """);
  }

  @Test
  void aFocusedCallCountsByWhatItGives() {
    String rule =
        """
        options: {taint_assume_safe_functions: true}
        pattern-sources: [{pattern: source()}]
        pattern-sinks:
          - patterns:
              - pattern: show($X)
              - focus-metavariable: $X
        """;
    MarkedCode.check(
        rule,
        """
        a = source()
        show(a)  # bad
        show(find(a))
        show("<" + a)  # bad
        show(source())  # bad
        """);
  }
}
