package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.bound;
import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternMatcherTest {
  @Test
  void matchesArgumentsByPositionAndByName() throws InvalidPatternException {
    String code =
        """
        k(a=1, b=2)
        k(b=2, a=1)
        k(1, a=1)
        k(*args, a=1)
        k(**kw)
        """;
    assertThat(find(code, "k(a=1)")).isEmpty();
    assertThat(find(code, "k(a=1, ...)"))
        .containsExactly("k(a=1, b=2)", "k(b=2, a=1)", "k(1, a=1)", "k(*args, a=1)");
    assertThat(find(code, "k($X, ...)")).containsExactly("k(1, a=1)", "k(*args, a=1)", "k(**kw)");
    assertThat(find(code, "k(a=$X, b=$Y)")).containsExactly("k(a=1, b=2)", "k(b=2, a=1)");
    assertThat(find(code, "k(**$X)")).containsExactly("k(**kw)");
    assertThat(bound(code, "k($...ALL)", "$...ALL"))
        .containsExactly("a=1, b=2", "b=2, a=1", "1, a=1", "*args, a=1", "**kw");
  }

  @Test
  void unifiesMetavariablesStructurally() throws InvalidPatternException {
    String code = "f(a . b, a.b)\nf(a, b)\nf(0x10, 16)\n";
    assertThat(find(code, "f($X, $X)")).containsExactly("f(a . b, a.b)", "f(0x10, 16)");
    assertThat(find(code, "f($_, $_)")).hasSize(3);
  }

  @Test
  void reachesIntoNestedBlocksBehindAnEllipsis() throws InvalidPatternException {
    String code =
        """
        def f():
            start()
            if x:
                stop(1)
            y = [stop(2)]
        def g():
            start()
            raise stop(3)
        """;
    assertThat(find(code, "start()\n...\nstop($X)"))
        .containsExactly("start() if x: stop(1)", "start() if x: stop(1) y = [stop(2)]");
    assertThat(find(code, "def $F(...):\n  ...\n  stop(1)")).hasSize(1);
    assertThat(find(code, "def $F(...):\n  start()")).isEmpty();
  }

  @Test
  void matchesHandlersInAnyOrderAndTypesInTuples() throws InvalidPatternException {
    String code =
        """
        try:
            a()
        except (ValueError, TypeError) as e:
            pass
        except KeyError:
            b()
        """;
    assertThat(find(code, "try:\n  ...\nexcept KeyError:\n  ...")).hasSize(1);
    assertThat(find(code, "try:\n  ...\nexcept ($E, ...):\n  ...")).hasSize(1);
    assertThat(find(code, "try:\n  ...\nexcept ($E, ...) as $N:\n  pass")).hasSize(1);
    assertThat(find(code, "try:\n  ...\nexcept:\n  ...")).isEmpty();
    assertThat(find(code, "try:\n  ...\nexcept ...:\n  b()")).hasSize(1);
    assertThat(find(code, "try:\n  ...\nexcept KeyError:\n  ...\nfinally:\n  ...")).isEmpty();
  }

  @Test
  void matchesDefinitionsByTheirParts() throws InvalidPatternException {
    String code =
        """
        @one
        @two(3)
        async def f(self, a: int = 1, *rest) -> str:
            pass
        class C(A, B, metaclass=M):
            x = 1
            def m(self): pass
        """;
    assertThat(find(code, "def f(self, $A, ...): ...")).hasSize(1);
    assertThat(find(code, "def f($A): ...")).isEmpty();
    assertThat(find(code, "@two(...)\ndef $F(...): ...")).hasSize(1);
    assertThat(find(code, "@three\ndef $F(...): ...")).isEmpty();
    assertThat(find(code, "@two(...)")).containsExactly("@two(3)");
    assertThat(find(code, "class C: ...")).hasSize(1);
    assertThat(find(code, "class C(A): ...")).hasSize(1);
    assertThat(find(code, "class C(B): ...")).isEmpty();
    assertThat(find(code, "class $C(...):\n  def m(...): ...")).hasSize(1);
  }

  @Test
  void matchesChainsDeepExpressionsAndOptionalParts() throws InvalidPatternException {
    String code =
        """
        a.b.c().d().e()
        f(g(1 + h))
        def r():
            return
        z = lambda: 3
        if q: pass
        else: pass
        d = {"k": 1, "l": 2}
        """;
    assertThat(find(code, "a. ... .e()")).containsExactly("a.b.c().d().e()");
    assertThat(find(code, "f(<... h ...>)")).containsExactly("f(g(1 + h))");
    assertThat(find(code, "return ...")).containsExactly("return", "3");
    assertThat(find(code, "return $X")).containsExactly("3");
    assertThat(find(code, "if $C: ...")).hasSize(1);
    assertThat(find(code, "{..., \"l\": $V, ...}")).hasSize(1);
    assertThat(find(code, "{\"l\": $V}")).isEmpty();
  }

  @Test
  void matchesAssignmentsOfEveryForm() throws InvalidPatternException {
    String code = "x = f()\ny: int = f()\nif (z := f()): pass\na = b = f()\nc += f()\n";
    assertThat(find(code, "$X = f()"))
        .containsExactly("x = f()", "y: int = f()", "(z := f())", "a = b = f()");
    assertThat(find(code, "$X += f()")).containsExactly("c += f()");
  }

  @Test
  void namesTheWordsThatAFileMustHave() throws InvalidPatternException {
    CodePattern pattern = PythonMatches.compile("os.$F(..., shell=True, $X.run(\"...\"), \"$S\")");
    assertThat(pattern.requiredWords()).containsExactly("os", "run", "shell");
    assertThat(pattern.metavariables()).containsExactly("$F", "$S", "$X");
  }

  @Test
  void saysWhatItCannotMatch() {
    assertThatThrownBy(() -> PythonMatches.compile("f($X"))
        .isInstanceOf(InvalidPatternException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void endsWhenTheBudgetIsUsedUp() throws InvalidPatternException {
    String code = "f(" + "a, ".repeat(300) + "a)\n";
    CodePattern pattern = PythonMatches.compile("f(..., $A, ..., $B, ..., b)");
    PatternMatcher matcher = new PatternMatcher(PythonMatches.PYTHON.parse(SourceText.of(code)));
    assertThatThrownBy(() -> matcher.matches(pattern, new WorkBudget(10_000)))
        .isInstanceOf(WorkBudget.Exhausted.class);
  }

  @Test
  void triesNamesThatPassATestHoweverTheyAreWritten()
      throws InvalidPatternException, InvalidTextPatternException {
    String code =
        """
        from os import system as run
        import os
        run(1)
        os.system(2)
        os.path.join(3)
        os.system
        """;
    assertThat(findWhere(code, "$L.$M(...)", "$M", "system"))
        .containsExactly("run(1)", "os.system(2)");
    assertThat(findWhere(code, "$L.$M", "$M", "system"))
        .containsExactly("run", "os.system", "os.system");
  }

  @Test
  void triesCallsByTheirKeywords() throws InvalidPatternException {
    String code =
        """
        f(1, shell=True)
        g(shell=False)
        h(**shell)
        k(a=1, shell=True, b=2)
        """;
    assertThat(find(code, "$F(..., shell=True, ...)"))
        .containsExactly("f(1, shell=True)", "k(a=1, shell=True, b=2)");
    assertThat(find(code, "$F(..., $K=True, ...)"))
        .containsExactly("f(1, shell=True)", "k(a=1, shell=True, b=2)");
  }

  private static List<String> findWhere(
      String code, String pattern, String metavariable, String name)
      throws InvalidPatternException, InvalidTextPatternException {
    SourceTree tree = PythonMatches.PYTHON.parse(SourceText.of(code));
    CodePattern compiled =
        PythonMatches.compile(pattern)
            .where(Map.of(metavariable, TextPattern.compile("^" + name + "$")));
    return new PatternMatcher(tree)
        .matches(compiled, new WorkBudget(1_000_000)).stream()
            .map(match -> code.substring(match.span().start(), match.span().end()))
            .toList();
  }

  /** Where a statement of a pattern needs a call, that may stand anywhere in what it matches. */
  @Test
  void triesStatementsThatHaveTheCallsOfThePattern() throws InvalidPatternException {
    String code =
        """
        def direct():
            x = make(1)
            use(x)
        def nested():
            x = make(1)
            with a as b:
                if c:
                    return use(x) + 1
        def imported():
            from m import make as other
            x = other(1)
            for y in z:
                w = lambda: use(x)
                use(x)
        def without():
            x = make(1)
            using(x)
        def before():
            use(x)
            x = make(1)
        """;
    String sequence = "$X = make(...)\n...\nuse($X)";
    assertThat(find(code, sequence)).hasSize(2);
    assertThat(bound(code, "def $F(...):\n  ...\n  $X = make(...)\n  ...\n  use($X)", "$F"))
        .containsExactly("direct", "nested");
    assertThat(
            bound(
                code, "def $F(...):\n  ...\n  $X = m.make(...)\n  ...\n  <... use($X) ...>", "$F"))
        .containsExactly("imported");
    assertThat(find(code, "with a as $B:\n  ...\n  use(x)")).hasSize(1);
  }

  @Test
  void takesDecoratorsForCalls() throws InvalidPatternException {
    String code = "@a.b\ndef f(): pass\n@c(1)\n@d\ndef g(): pass\n";
    assertThat(find(code, "a.b(...)")).containsExactly("a.b");
    assertThat(find(code, "c(1)")).containsExactly("c(1)");
    assertThat(find(code, "@a.b(...)\ndef f(): ...")).hasSize(1);
    assertThat(find(code, "@d\n@c(1)\ndef g(): ...")).hasSize(1);
    assertThat(find(code, "@$D")).containsExactly("@a.b", "@d");
    assertThat(find(code, "@$D(...)")).containsExactly("@a.b", "@c(1)", "@d");
    assertThat(find(code, "@$D\ndef f(): ...")).hasSize(1);
    assertThat(find(code, "@$D\n@$E\ndef g(): ...")).isEmpty();
    MatchOptions plain = MatchOptions.DEFAULT.with(MatchOption.ATTR_EXPR, false);
    assertThat(find(code, "a.b(...)", plain)).isEmpty();
    assertThat(find(code, "c(1)", plain)).isEmpty();
    MatchOptions ordered = MatchOptions.DEFAULT.with(MatchOption.DECORATORS_ORDER_MATTERS, true);
    assertThat(find(code, "@d\n@c(1)\ndef g(): ...", ordered)).isEmpty();
    assertThat(find(code, "@c(1)\n@d\ndef g(): ...", ordered)).hasSize(1);
  }

  @Test
  void reportsParenthesesAndLeavesOutWhatFollowsALoop() throws InvalidPatternException {
    String code = "x = (\n  a + b)\nfor i in y:\n  pass\nelse:\n  z()\n";
    assertThat(find(code, "a + b")).containsExactly("( a + b)");
    assertThat(bound(code, "x = $V", "$V")).containsExactly("(\n  a + b)");
    assertThat(find(code, "for $I in y: ...")).containsExactly("for i in y: pass");
  }

  @Test
  void takesBracesForSetsAndDictionaries() throws InvalidPatternException {
    String code = "a = {}\nb = {1: 2}\nc = {1, 2}\n";
    assertThat(find(code, "$X = {...}")).containsExactly("a = {}", "b = {1: 2}", "c = {1, 2}");
    assertThat(find(code, "$X = {}")).containsExactly("a = {}");
    assertThat(find("d = {1: 'a', 2: 'b', 1: 'a'}\n", "{..., $K: $V, ..., $K: $W, ...}"))
        .hasSize(1);
  }

  @Test
  void tellsWhetherADeclarationIsAnAssignment() throws InvalidPatternException {
    String code = "x: int = 1\ny = 1\n";
    assertThat(find(code, "$X = 1")).containsExactly("x: int = 1", "y = 1");
    MatchOptions strict = MatchOptions.DEFAULT.with(MatchOption.VARDEF_ASSIGN, false);
    assertThat(find(code, "$X = 1", strict)).containsExactly("y = 1");
  }

  @Test
  void takesAnEllipsisForWhatIsCheckedAndRaised() throws InvalidPatternException {
    String code = "assert a, 'm'\nraise\nraise E from e\nyield\n";
    assertThat(find(code, "assert ...")).hasSize(1);
    assertThat(find(code, "assert $X")).isEmpty();
    assertThat(find(code, "raise $X")).containsExactly("raise E from e");
    assertThat(find(code, "raise")).containsExactly("raise");
  }

  @Test
  void looksIntoWhatAStatementEvaluatesItself() throws InvalidPatternException {
    String use = "def f():\n    def g(): pass\n    ";
    String pattern = "def $F(...):\n  ...\n  def $G(...): ...\n  ...\n  <... $G ...>";
    assertThat(find(use + "if g(): pass\n", pattern)).hasSize(1);
    assertThat(find(use + "while c:\n        for i in g(): pass\n", pattern)).hasSize(1);
    assertThat(find(use + "raise g()\n", pattern)).hasSize(1);
    assertThat(find(use + "with a(), b(g): pass\n", pattern)).hasSize(1);
    assertThat(find(use + "with a(g) as b: pass\n", pattern)).hasSize(1);
    assertThat(find(use + "if h(): pass\n", pattern)).isEmpty();
  }
}
