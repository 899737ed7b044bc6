package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a metavariable that is bound twice stands for the same variable. */
final class UnifiedNamesTest {
  private static RuleSet rule(String language, boolean strict) {
    return RuleLoader.load(
            List.of(
                new RuleSource(
                    "test",
                    "test.yaml",
                    """
                    rules:
                      - id: both
                        message: m
                        severity: HIGH
                        languages: [%s]
                        options: {unify_ids_strictly: %b}
                        patterns:
                          - pattern: bar($X)
                          - semgrep-internal-pattern-anywhere: foo($X)
                    """
                        .formatted(language, strict))))
        .rules();
  }

  private static boolean matches(String language, boolean strict, String code) {
    return !new Analyzer(rule(language, strict), Limits.DEFAULT)
        .analyse(code.getBytes(StandardCharsets.UTF_8), language)
        .matches()
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x):\n  foo(x)\n  return lambda x: bar(x)",
        "def f(x):\n  foo(x)\ndef g(x):\n  bar(x)",
        "def f(x):\n  foo(x)\n  def g(x):\n    bar(x)",
        "def f():\n  x = 1\n  foo(x)\n  y = [bar(x) for x in z]",
        "def f():\n  for i in a:\n    foo(i)\n  for i in a:\n    bar(i)",
        "def f():\n  x = 1\n  foo(x)\n  for x in a:\n    bar(x)",
        "x = 1\ndef f():\n  foo(x)\ndef g():\n  x = 2\n  bar(x)",
        "def f():\n  x = 1\n  foo(x)\n  def g():\n    x = 2\n    bar(x)",
        "try:\n  a\nexcept A as e:\n  foo(e)\nexcept B as e:\n  bar(e)",
        "with a as b:\n  foo(b)\nwith c as b:\n  bar(b)",
        "def f():\n  x: int = 1\n  foo(x)\n  x: int = 2\n  bar(x)",
        "match a:\n  case [t]:\n    foo(t)\n  case [t, 1]:\n    bar(t)"
      })
  void tellsVariablesOfOneNameApartUnlessTheRuleDoesNot(String code) {
    assertThat(matches("python", true, code)).isFalse();
    assertThat(matches("python", false, code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x):\n  foo(x)\n  def g():\n    bar(x)",
        "def f():\n  foo(x)\n  x = 1\n  bar(x)",
        "def f():\n  foo(z)\n  global z\n  z = 2\n  bar(z)",
        "def f(v):\n  foo(v)\n  v = 1\n  bar(v)",
        "def f():\n  if a:\n    w = 1\n    foo(w)\n  else:\n    w = 2\n    bar(w)",
        "def f():\n  r += 1\n  foo(r)\n  r += 1\n  bar(r)",
        "def f():\n  for s in a:\n    foo(s)\n  bar(s)",
        "def f():\n  if (n := 1): foo(n)\n  if (n := 2): bar(n)",
        "def f():\n  foo(u.v)\ndef g():\n  bar(u.v)",
        "def f(x):\n  foo(x.y[0])\n  bar(x.y[0])"
      })
  void knowsAVariableAgain(String code) {
    assertThat(matches("python", true, code)).isTrue();
    assertThat(matches("python", false, code)).isTrue();
  }

  /** As in Semgrep, the option is about names alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x):\n  foo(x.y)\n  return lambda x: bar(x.y)",
        "class A:\n  def f(self):\n    foo(self.x)\n  def g(self):\n    bar(self.x)",
        "def f():\n  foo(x.y)\n  x = 1\n  bar(x.y)",
        "foo(lambda a: a)\nbar(lambda a: a)"
      })
  void tellsExpressionsOverOtherVariablesApart(String code) {
    assertThat(matches("python", true, code)).isFalse();
    assertThat(matches("python", false, code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class B { void m() { { int x = 1; foo(x); } { int x = 2; bar(x); } } }",
        "class B { int x; void m() { foo(x); int x = 2; bar(x); } }",
        "class B { void m() { foo(x); } void n(int x) { bar(x); } int x; }",
        "class B { void m() { try { a(); } catch (E e) { foo(e); } catch (F e) { bar(e); } } }",
        "class B { void m(int x) { foo(x); new T() { void t(int x) { bar(x); } }; } }"
      })
  void tellsVariablesOfJavaApart(String code) {
    assertThat(matches("java", true, code)).isFalse();
    assertThat(matches("java", false, code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class B { void m() { foo(x); } void n() { x = 2; bar(x); } int x; }",
        "class B { void m() { for (int i = 0; i < 3; i++) foo(i); for (int i = 0; i < 3; i++) bar(i); } }",
        "class B { void m(int x) { foo(x); Runnable r = () -> bar(x); } }"
      })
  void knowsAVariableOfJavaAgain(String code) {
    assertThat(matches("java", true, code)).isTrue();
  }
}
