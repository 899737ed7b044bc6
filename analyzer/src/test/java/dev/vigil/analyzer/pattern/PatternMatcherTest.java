package dev.vigil.analyzer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageFrontEnds;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternMatcherTest {
  private static final LanguageFrontEnd PYTHON =
      LanguageFrontEnds.forLanguage("python").orElseThrow();

  /** The matched texts of a pattern, white space in them folded. */
  private static List<String> find(String code, String pattern) throws InvalidPatternException {
    return matches(code, pattern).stream()
        .map(match -> code.substring(match.span().start(), match.span().end()))
        .map(text -> text.replaceAll("\\s+", " "))
        .distinct()
        .toList();
  }

  private static List<String> bound(String code, String pattern, String name)
      throws InvalidPatternException {
    SourceText source = SourceText.of(code);
    return matches(code, pattern).stream()
        .map(match -> match.bindings().get(name).orElseThrow().text(source))
        .toList();
  }

  private static List<CodeMatch> matches(String code, String pattern)
      throws InvalidPatternException {
    SourceTree tree = PYTHON.parse(SourceText.of(code));
    assertThat(tree.errors()).isEmpty();
    CodePattern compiled = CodePattern.compile(PYTHON, pattern, MatchOptions.DEFAULT);
    return new PatternMatcher(tree).matches(compiled, new StepBudget(1_000_000));
  }

  @Test
  void followsImportsToFullNames() throws InvalidPatternException {
    String code =
        """
        import os.path as osp
        from hashlib import md5 as m
        import subprocess
        osp.join(1)
        m(2)
        subprocess.run(3)
        def f(m):
            m(4)
        def g():
            import json as j
            j.loads(5)
        """;
    assertThat(find(code, "os.path.join(...)")).containsExactly("osp.join(1)");
    assertThat(find(code, "hashlib.md5(...)")).containsExactly("m(2)");
    assertThat(find(code, "subprocess.run(...)")).containsExactly("subprocess.run(3)");
    assertThat(find(code, "json.loads($X)")).containsExactly("j.loads(5)");
    assertThat(bound(code, "hashlib.$H(...)", "$H")).containsExactly("md5");
  }

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
  void propagatesConstants() throws InvalidPatternException {
    String code =
        """
        G = "glob"
        def f(flag, param="default"):
            v = "one"
            use(v)
            if flag:
                v = "two"
            use(v, 2)
            v = other()
            use(v, 3)
            n = 5
            n += 1
            use(n)
            use(G)
            use(param)
            for i in range(3):
                w = "x"
            use("a" + "b")
            use(f"c{G}")
            try:
                r = "r"
            except E:
                pass
            use(r, 4)
        def g():
            global CHANGED
            use(CHANGED)
        CHANGED = "c"
        """;
    assertThat(find(code, "use(\"...\", ...)"))
        .containsExactly(
            "use(v)", "use(v, 2)", "use(G)", "use(\"a\" + \"b\")", "use(f\"c{G}\")", "use(r, 4)");
    assertThat(find(code, "use(\"one\")")).containsExactly("use(v)");
    assertThat(find(code, "use(6)")).containsExactly("use(n)");
    assertThat(find(code, "use(\"cglob\")")).containsExactly("use(f\"c{G}\")");
    assertThat(bound(code, "use(\"$S\", 4)", "$S")).containsExactly("r");
  }

  @Test
  void repeatsLoopsUntilNothingChanges() throws InvalidPatternException {
    String code =
        """
        def f():
            a = "1"
            b = "2"
            while c:
                use(a)
                a = b
                b = other()
        """;
    assertThat(find(code, "use(\"...\")")).isEmpty();
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
  void matchesStringsByContent() throws InvalidPatternException {
    String code = "f('a\\x62')\nf(f\"{x} b\")\nf(f\"sel {x} {y}\")\nf(b'c')\n";
    assertThat(find(code, "f(\"ab\")")).containsExactly("f('a\\x62')");
    assertThat(find(code, "f(\"...\")")).containsExactly("f('a\\x62')", "f(b'c')");
    assertThat(find(code, "f(f\"...{$X}...\")")).hasSize(2);
    assertThat(find(code, "f(f\"sel {$X}...\")")).containsExactly("f(f\"sel {x} {y}\")");
    assertThat(bound(code, "f(\"$S\")", "$S")).containsExactly("ab", "c");
  }

  @Test
  void matchesLogicInAnyGrouping() throws InvalidPatternException {
    String code = "p = a and b and c\nq = x | y\n";
    assertThat(find(code, "a and ... and c")).containsExactly("a and b and c");
    assertThat(find(code, "$A and $B")).containsExactly("a and b and c");
    assertThat(bound(code, "a and $B", "$B")).containsExactly("b and c");
    assertThat(find(code, "y | x")).containsExactly("x | y");
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
  void matchesImportsByPrefix() throws InvalidPatternException {
    String code = "import a.b\nfrom a.c import d, e\nimport x as a\n";
    assertThat(find(code, "import a")).containsExactly("import a.b", "from a.c import d, e");
    assertThat(bound(code, "from a import $N", "$N")).containsExactly("b", "d", "e");
  }

  @Test
  void matchesAssignmentsOfEveryForm() throws InvalidPatternException {
    String code = "x = f()\ny: int = f()\nif (z := f()): pass\na = b = f()\nc += f()\n";
    assertThat(find(code, "$X = f()"))
        .containsExactly("x = f()", "y: int = f()", "z := f()", "a = b = f()");
    assertThat(find(code, "$X += f()")).containsExactly("c += f()");
  }

  @Test
  void namesTheWordsThatAFileMustHave() throws InvalidPatternException {
    CodePattern pattern =
        CodePattern.compile(
            PYTHON, "os.$F(..., shell=True, $X.run(\"...\"), \"$S\")", MatchOptions.DEFAULT);
    assertThat(pattern.requiredWords()).containsExactly("os", "run", "shell");
    assertThat(pattern.metavariables()).containsExactly("$F", "$S", "$X");
  }

  @Test
  void saysWhatItCannotMatch() {
    assertThatThrownBy(() -> CodePattern.compile(PYTHON, "f($X", MatchOptions.DEFAULT))
        .isInstanceOf(InvalidPatternException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> CodePattern.compile(PYTHON, "f(\"=~/x/\")", MatchOptions.DEFAULT))
        .hasMessageContaining("=~/x/");
  }

  @Test
  void endsWhenTheBudgetIsUsedUp() throws InvalidPatternException {
    String code = "f(" + "a, ".repeat(300) + "a)\n";
    CodePattern pattern =
        CodePattern.compile(PYTHON, "f(..., $A, ..., $B, ..., b)", MatchOptions.DEFAULT);
    PatternMatcher matcher = new PatternMatcher(PYTHON.parse(SourceText.of(code)));
    assertThatThrownBy(() -> matcher.matches(pattern, new StepBudget(10_000)))
        .isInstanceOf(StepBudget.Exhausted.class);
  }

  @Test
  void triesNamesThatPassATestHoweverTheyAreWritten() throws InvalidPatternException {
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
      throws InvalidPatternException {
    SourceTree tree = PYTHON.parse(SourceText.of(code));
    CodePattern compiled =
        CodePattern.compile(PYTHON, pattern, MatchOptions.DEFAULT)
            .where(Map.of(metavariable, name::equals));
    return new PatternMatcher(tree)
        .matches(compiled, new StepBudget(1_000_000)).stream()
            .map(match -> code.substring(match.span().start(), match.span().end()))
            .toList();
  }
}
