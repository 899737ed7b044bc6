package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import org.junit.jupiter.api.Test;

class VariableMatchingTest {
  private static final MatchOptions SYMBOLIC =
      MatchOptions.DEFAULT.with(MatchOption.SYMBOLIC_PROPAGATION, true);

  @Test
  void matchesWhatAVariableWasGiven() throws InvalidPatternException {
    String code =
        """
        def f(p):
            x = make(p)
            use(x)
            y = x
            use(y)
            if p:
                x = make(2)
            use(x, 1)
            z = [make(3)]
            use(z)
            v = make(4)
            v.change()
            use(v)
        """;
    assertThat(find(code, "use(make(...), ...)")).isEmpty();
    assertThat(find(code, "use(make(...), ...)", SYMBOLIC)).containsExactly("use(x)", "use(y)");
    assertThat(find(code, "make(...).change()", SYMBOLIC)).containsExactly("v.change()");
    assertThat(find(code, "make($X)", SYMBOLIC)).hasSize(4);
  }

  @Test
  void matchesWhatNamesAResourceInsteadOfIt() throws InvalidPatternException {
    String code =
        """
        with make(1) as x, "a" as y:
            use(x.read())
            y.read()
        x = other()
        x.read(2)
        """;
    assertThat(find(code, "make(...).read(...)")).isEmpty();
    assertThat(find(code, "make(...).read(...)", SYMBOLIC)).containsExactly("x.read()");
    assertThat(find(code, "'a'.read()")).isEmpty();
  }

  @Test
  void endsWhereVariablesOfALoopAreGivenEachOther() throws InvalidPatternException {
    String code =
        """
        def f():
            while c:
                a = g(b)
                b = h(a)
                use(a)
        """;
    assertThat(find(code, "use(g(h(...)))", SYMBOLIC)).isEmpty();
    assertThat(find(code, "use(g($X))", SYMBOLIC)).containsExactly("use(a)");
  }

  @Test
  void knowsTypesOfConstantsAndOfDeclarations() throws InvalidPatternException {
    String code =
        """
        def f(a: int, b: str, c):
            use(a)
            use(b)
            use(c)
            d: int = g()
            use(d)
            e = 3
            use(e)
            use(2.5)
            use(True)
            h = 0.5
            while c:
                h = min(h, c)
                use(h)
        """;
    assertThat(find(code, "use($X: int)")).containsExactly("use(a)", "use(d)", "use(e)");
    assertThat(find(code, "use(($X: str))")).containsExactly("use(b)");
    assertThat(find(code, "use($X : float)")).containsExactly("use(2.5)", "use(h)");
    assertThat(find(code, "use($X: bool)")).containsExactly("use(True)");
  }

  @Test
  void aMetavariableIsTheVariableAndAgreesWithWhatItWasGiven() throws InvalidPatternException {
    String code =
        """
        def f(p):
            x = p
            use(x, p)
            x.add(1)
        """;
    assertThat(find(code, "$X.add(1)", SYMBOLIC)).containsExactly("x.add(1)");
    assertThat(find(code, "use($X, $X)", SYMBOLIC)).containsExactly("use(x, p)");
    assertThat(find(code, "use($X, $X)")).isEmpty();
  }

  @Test
  void looksIntoWhatAVariableWasGiven() throws InvalidPatternException {
    String code =
        """
        def f():
            x = make().part
            y = 1 + x
            use(y)
            use(z)
        """;
    assertThat(find(code, "use(<... make() ...>)", SYMBOLIC)).containsExactly("use(y)");
  }

  @Test
  void partsAreLookedForInAssignmentsToo() throws InvalidPatternException {
    assertThat(find("x = go(1)\ny: int = go(2)\n", "<... go($N) ...>"))
        .containsExactly("x = go(1)", "go(1)", "go(2)");
  }

  @Test
  void looksIntoManyVariablesInTurnButNotIntoAll() throws InvalidPatternException {
    String code = "x = make()\n" + "x = x + 1\n".repeat(10_000) + "use(x)\n";
    assertThat(find(code, "use(<... make() ...>)", SYMBOLIC)).isEmpty();
    String shorter = "x = make()\n" + "x = x + 1\n".repeat(10) + "use(x)\n";
    assertThat(find(shorter, "use(<... make() ...>)", SYMBOLIC)).containsExactly("use(x)");
  }
}
