package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks clean what they checked, on the way on which they came out well, and nothing else. */
final class GuardTest {
  private static final String GUARDED =
      """
      options: {taint_intrafile: true, taint_track_values: true}
      pattern-sources: [{pattern: source(...)}, {pattern: $ENTRY.name()}]
      pattern-guards:
        - pattern: safe($X)
          checks: $X
        - pattern: unsafe($X)
          checks: $X
          outcome: false
        - pattern: $X in $ALLOWED
          checks: $X
          against: $ALLOWED
        - pattern: $X not in $ALLOWED
          checks: $X
          outcome: false
      pattern-sinks: [{pattern: sink(...)}]
      """;

  private static void check(String code) {
    MarkedCode.check(GUARDED, code);
  }

  @Test
  void cleansTheWayOnWhichACheckCameOutWell() {
    check(
        """
        def one():
            x = source()
            if safe(x):
                sink(x)
            else:
                sink(x)  # bad
            sink(x)  # bad
        def two():
            x = source()
            if not safe(x):
                return
            sink(x)
        def three():
            x = source()
            if unsafe(x):
                raise ValueError
            sink(x)
        def four():
            x = source()
            safe(x)
            sink(x)  # bad
        """);
  }

  @Test
  void readsConditionsOfSeveralParts() {
    check(
        """
        def one(other):
            x = source()
            if other and safe(x):
                sink(x)
            if other or safe(x):
                sink(x)  # bad
            if not (other and not unsafe(x)):
                sink(x)  # bad
            if unsafe(x) or other:
                return
            sink(x)
        def two(other):
            x = source()
            while safe(x) is True:
                sink(x)
            sink(x)  # bad
        def three():
            x = source()
            sink(x if safe(x) else "")
            sink("" if safe(x) else x)  # bad
            safe(x) and sink(x)
            safe(x) or sink(x)  # bad
        def kept():
            x = source()
            fine = safe(x)
            if fine:
                sink(x)
            sink(x if not fine else "")  # bad
        def four():
            x = source()
            assert x in ("a", "b")
            sink(x)
        def five():
            return [sink(x) for x in source() if x in ("a", "b")]
        """);
  }

  @Test
  void cleansWhatTheCheckedValueWasMadeOf() {
    check(
        """
        def one():
            x = source()
            full = resolve("base" + x)
            if not safe(full):
                return
            sink(x)
            sink(full)
        def two():
            x = source()
            if safe(str(x.strip()).lower()):
                sink(x)
        def three():
            x = source()
            if safe(x[1:]):
                sink(x)  # bad
            if safe(x.split("/")[0]):
                sink(x)  # bad
            if safe(x.split("/")):
                sink(x)  # bad
        def four(other):
            x = source()
            full = resolve(x)
            if other:
                full = other
            if safe(full):
                sink(x)  # bad
                sink(full)
        def five():
            x = source()
            y = source()
            if safe(x):
                sink(y)  # bad
        def six():
            x = source()
            if safe(x):
                x = source()
                sink(x)  # bad
        """);
  }

  @Test
  void knowsWhatIsReadAgain() {
    check(
        """
        def one(entry, other):
            if safe(entry.name()):
                sink(entry.name())
                sink(other.name())  # bad
                entry = other
                sink(entry.name())  # bad
        def two(entries):
            for entry in entries:
                if unsafe(entry.name()):
                    continue
                sink(entry.name())
        """);
  }

  @Test
  void checksInAFunctionOfTheFileHoldForItsCallers() {
    check(
        """
        def checked(x):
            if not safe(x):
                raise ValueError
            return x
        def one():
            sink(checked(source()))
        """);
  }

  @Test
  void whatEqualsANamedCaseIsHarmless() {
    check(
        """
        def one():
            x = source()
            match x:
                case "a" | "b":
                    sink(x)
                case other:
                    sink(x)  # bad
        """);
  }

  @Test
  void whatEqualsAHarmlessValueIsHarmless() {
    check(
        """
        def one(site):
            x = source()
            if x != site.name + ".png":
                sink(x)  # bad
                return
            sink(x)
        def two():
            x = source()
            y = source()
            if x == y:
                sink(x)  # bad
            if x == "a":
                sink(x)
            if len(x) == 3:
                sink(x)  # bad
        """);
  }

  @Test
  void aCheckTellsNothingOfWhatAVariableHoldsLater() {
    check(
        """
        def one():
            x = source()
            fine = safe(x)
            x = source()
            if fine:
                sink(x)  # bad
        def two():
            x = source()
            full = resolve("base" + x)
            x = source()
            if safe(full):
                sink(x)  # bad
                sink(full)
        def three():
            x = source()
            y = x
            x = x + source()
            if safe(y):
                sink(x)  # bad
        """);
  }

  @Test
  void whatItIsComparedWithMustBeHarmless() {
    check(
        """
        def one():
            x = source()
            if x in source():
                sink(x)  # bad
            if x in ("a", source()):
                sink(x)  # bad
            if x in names():
                sink(x)
        """);
  }

  @Test
  void whatIsEmptyIsHarmless() {
    check(
        """
        def one():
            x = source()
            if x and not safe(x):
                x = "/"
            sink(x)
        def two():
            x = source()
            if x is None:
                sink(x)
            elif x:
                sink(x)  # bad
        def three():
            x = source()
            found = look(x)
            if found is None:
                sink(x)  # bad
            if not found:
                sink(x)  # bad
        """);
  }

  @Test
  void nothingFollowsWhatDoesNotReturn() {
    check(
        """
        import sys
        from flask import abort as stop
        def one():
            x = source()
            if not safe(x):
                stop(400)
            sink(x)
        def two():
            x = source()
            if not safe(x):
                sys.exit("no")
            sink(x)
        def three():
            x = source()
            if not safe(x):
                abort()
            sink(x)  # bad
        """);
  }

  @Test
  void aGuardSaysWhatItChecks() {
    String rule =
        """
        rules:
          - id: flow
            message: m
            severity: HIGH
            languages: [python]
            mode: taint
            pattern-sources: [{pattern: source(...)}]
            pattern-guards: [{pattern: safe($X)}]
            pattern-sinks: [{pattern: sink(...)}]
        """;
    assertThat(RuleLoader.load(List.of(new RuleSource("t", "t.yaml", rule))).problems())
        .extracting(RuleProblem::message)
        .containsExactly("checks is a metavariable of the pattern, such as $X: ");
  }
}
