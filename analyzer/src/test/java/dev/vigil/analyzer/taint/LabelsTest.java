package dev.vigil.analyzer.taint;

import org.junit.jupiter.api.Test;

/** Labels of taint and what is required of them. */
final class LabelsTest {
  @Test
  void aSinkMayRequireSeveralLabels() {
    MarkedCode.check(
        """
        pattern-sources:
          - {pattern: user(...), label: USER}
          - {pattern: secret(...), label: SECRET}
          - {pattern: safe(...), label: SAFE}
        pattern-sinks:
          - {pattern: sink(...), requires: USER and SECRET and not SAFE}
        """,
        """
        sink(user())
        sink(secret())
        sink(user() + secret())  # bad
        sink(user() + secret() + safe())
        """);
  }

  @Test
  void aSourceMayRequireWhatItGetsToBeTaintedAlready() {
    MarkedCode.check(
        """
        pattern-sources:
          - {pattern: user(...), label: USER}
          - {pattern: $A + $B, label: JOINED, requires: USER}
        pattern-sinks:
          - {pattern: sink(...), requires: JOINED}
        """,
        """
        x = user()
        sink(x)
        y = "a" + x
        sink(y)  # bad
        z = "a" + b
        sink(z)
        """);
  }

  @Test
  void aPropagatorMayChangeTheLabel() {
    MarkedCode.check(
        """
        pattern-sources:
          - {pattern: user(...), label: USER}
          - {pattern: file(...), label: FILE}
        pattern-propagators:
          - {pattern: $TO.add($FROM), from: $FROM, to: $TO, label: LISTED, requires: USER, replace-labels: [USER]}
        pattern-sinks:
          - {pattern: sink(...), requires: LISTED}
        """,
        """
        a.add(user())
        sink(a)  # bad
        b.add(file())
        sink(b)
        """);
  }

  @Test
  void eachMetavariableOfASinkMayRequireItsOwn() {
    MarkedCode.check(
        """
        pattern-sources:
          - {pattern: user(...), label: USER}
          - {pattern: database(...), label: DATABASE}
        pattern-sinks:
          - patterns:
              - pattern: $DB.run($SQL)
              - focus-metavariable: $SQL
            requires:
              - $DB: DATABASE
              - $SQL: USER
        """,
        """
        d = database()
        d.run(user())  # bad
        other.run(user())
        d.run("select")
        """);
  }
}
