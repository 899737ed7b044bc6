package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.bound;
import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import org.junit.jupiter.api.Test;

class ConstantMatchingTest {
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
  void knowsConstantsThatTheModuleAssignsInABlock() throws InvalidPatternException {
    String code = "if posix:\n    SHELL = 'sh'\ndef f():\n    run(SHELL)\n";
    assertThat(find(code, "run('sh')")).containsExactly("run(SHELL)");
  }

  @Test
  void takesAVariableAndTheLiteralThatItHoldsForTheSame() throws InvalidPatternException {
    String code = "PORT = 0\ndef f(x):\n    PORT != 0\n    PORT != 1\n    x != 0\n";
    assertThat(find(code, "$X != $X")).containsExactly("PORT != 0");
  }

  @Test
  void takesNothingForAConstantThatAnImportMayReplace() throws InvalidPatternException {
    String code =
        """
        try:
            import ssl
        except ImportError:
            ssl = None
        def f():
            use(ssl)
        """;
    assertThat(find(code, "use(None)")).isEmpty();
  }

  @Test
  void goesOnBehindALoopThatOnlyABreakLeaves() throws InvalidPatternException {
    String code =
        """
        def f(adapters, c):
            for adapter in adapters:
                if adapter.key:
                    key = adapter.key
                    break
            else:
                return
            found = None
            if c:
                found = adapter.lun
            use(found)
        """;
    assertThat(find(code, "use(None)")).isEmpty();
  }

  @Test
  void joinsWhatHoldsAtEachBreakAndContinue() throws InvalidPatternException {
    String code =
        """
        def f(items):
            a = None
            b = None
            c = None
            d = "same"
            while True:
                use(b, 1)
                if items:
                    for item in items:
                        a = item
                        if item:
                            break
                        a = None
                    break
                if items.more:
                    b = items.more
                    continue
                b = None
                try:
                    c = items.next()
                    break
                except E:
                    c = None
                    d = "same"
            use(a, 2)
            use(b, 3)
            use(c, 4)
            use(d, 5)
        """;
    assertThat(find(code, "use(..., None, ...)")).isEmpty();
    assertThat(find(code, "use(\"same\", 5)")).containsExactly("use(d, 5)");
  }

  @Test
  void joinsTheElseOfALoopWithItsBreaks() throws InvalidPatternException {
    String code =
        """
        def f(names):
            module = None
            for name in names:
                if not name:
                    continue
                try:
                    module = load(name)
                except ImportError:
                    pass
                else:
                    break
            else:
                module = None
            use(module)
        """;
    assertThat(find(code, "use(None)")).isEmpty();
  }

  @Test
  void finalizersSeeWhateverTheBodyLeft() throws InvalidPatternException {
    String code =
        """
        def f(load):
            a = None
            b = None
            d = None
            try:
                b = None
                a = load()
                d = load()
                a = None
                d = "end"
            except E:
                b = load()
                raise
            finally:
                use(a, 1)
                use(b, 2)
                c = "closed"
            use(a, 3)
            use(b, 4)
            use(c, 5)
            use(d, 6)
        """;
    assertThat(find(code, "use(None, $N)")).containsExactly("use(a, 3)", "use(b, 4)");
    assertThat(find(code, "use(\"closed\", 5)")).containsExactly("use(c, 5)");
    assertThat(find(code, "use(\"end\", 6)")).containsExactly("use(d, 6)");
  }

  @Test
  void aBreakRunsTheFinalizersThatItLeaves() throws InvalidPatternException {
    String code =
        """
        def f(load, c):
            a = None
            while c:
                try:
                    a = None
                    if c():
                        break
                finally:
                    a = load()
                a = None
            use(a)
        """;
    assertThat(find(code, "use(None)")).isEmpty();
  }

  @Test
  void whatFollowsAFinalizerThatLeavesIsNotReached() throws InvalidPatternException {
    String code =
        """
        def f(items):
            for item in items:
                a = None
                try:
                    a = item
                finally:
                    continue
                a = "never"
            use(a)
        """;
    assertThat(find(code, "use(\"...\")")).isEmpty();
    assertThat(find(code, "use(None)")).isEmpty();
  }
}
