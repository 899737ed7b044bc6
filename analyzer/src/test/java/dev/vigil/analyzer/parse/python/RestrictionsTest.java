package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.If;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each case was tried with CPython 3.13, those of templates and of types in a row with 3.14's
 * rules.
 */
final class RestrictionsTest {
  private final PythonFrontEnd frontEnd = new PythonFrontEnd();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(a=1, b)\n",
        "f(**k, a)\n",
        "f(**k, *a)\n",
        "f(x for x in y, 1)\n",
        "f((a)=1)\n",
        "class A(x for x in y): pass\n",
        "class A(a=1, B): pass\n",
        "a + not b\n",
        "a in not b\n",
        "-not b\n",
        "def f(a=1, b): pass\n",
        "def f(/, a): pass\n",
        "def f(a, /, b, /): pass\n",
        "def f(*): pass\n",
        "def f(*, **k): pass\n",
        "def f(**k, a): pass\n",
        "def f(*a, *b): pass\n",
        "def f(*a=1): pass\n",
        "def f(a, *b, c, /): pass\n",
        "def f(a: *T): pass\n",
        "lambda a=1, b: 0\n",
        "del *a\n",
        "a := 1\n",
        "return a := 1\n",
        "x[a := 1 : 2]\n",
        "{a := 1: 2}\n",
        "[*a for a in b]\n",
        "f'{x!z}'\n",
        "b'a' 'b'\n",
        "b'\u00e9'\n",
        "t'a' 'b'\n",
        "0777\n",
        "try: a\nexcept A, B as c: b\n",
        "try: a\nexcept*: b\n",
        "try: a\nexcept A: b\nexcept* B: c\n",
        "match x:\n  case A(b=c, a): pass\n",
        "match x:\n  case a as _: pass\n",
        "match x:\n  case 1+1: pass\n",
        "match x:\n  case *a: pass\n",
        "match *x:\n  case 1: pass\n",
        "match x:\n  case {**_}: pass\n",
        " x\n",
        "if x:\n\tpass\n        pass\n",
        "if x:\n        pass\n\tpass\n",
        "if x:\n  if y:\n\tpass\n"
      })
  void rejectsWhatCPythonRejects(String code) {
    assertThat(frontEnd.parse(SourceText.of(code)).errors()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(a, *b, c=1, *d, **e)\n",
        "f(**k, a=1)\n",
        "f((x for x in y), 1)\n",
        "f(x for x in y)\n",
        "a + (not b)\n",
        "not a == b\n",
        "a and not b\n",
        "not not a\n",
        "def f(a, /, b=1, *c, d, e=2, **f): pass\n",
        "def f(*, a=1, b): pass\n",
        "def f(*a: *T): pass\n",
        "lambda *, a: 0\n",
        "del (a, b), [c]\n",
        "(a := 1)\n",
        "f(a := 1)\n",
        "x[a := 1]\n",
        "match x := y:\n  case 1: pass\n",
        "{(a := 1): 2}\n",
        "f'{x!r}'\n",
        "b'a' rb'\\xe9'\n",
        "t'a' t'b'\n",
        "'a' f'b'\n",
        "00 + 0_0 + 0o777 + 01.5 + 0777j\n",
        "try: a\nexcept A, B: b\n",
        "match x:\n  case [a, *b] | {**c}: pass\n",
        "match x:\n  case -1+2j: pass\n",
        "if x:\n\tpass\n\tpass\n",
        "if x:\n        if y:\n        \tpass\n"
      })
  void acceptsWhatCPythonAccepts(String code) {
    assertThat(frontEnd.parse(SourceText.of(code)).errors()).isEmpty();
    assertThat(frontEnd.slowParses()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f($X=1, ...)\n", "def $F(..., $X, ...): ...\n", "$A + not $B\n"})
  void leavesPatternsAlone(String pattern) {
    assertThat(frontEnd.parsePattern(pattern))
        .isNotInstanceOf(dev.vigil.analyzer.parse.PatternParse.InvalidPattern.class);
  }

  @Test
  void aCallWithArgumentsInAWrongOrderIsAnErrorAndStaysACall() {
    SourceTree tree = frontEnd.parse(SourceText.of("x\nif f(a=1, b):\n  g(c=1, d)\n"));

    assertThat(tree.errors())
        .extracting(ErrorRegion::reason)
        .containsExactly(
            "line 2:11 a positional argument behind one with a name",
            "line 3:10 a positional argument behind one with a name");
    assertThat(tree.root().statements().get(1))
        .isInstanceOfSatisfying(
            If.class,
            choice -> {
              assertThat(choice.condition())
                  .isInstanceOfSatisfying(
                      Call.class, call -> assertThat(call.arguments()).hasSize(2));
              assertThat(choice.then().statements())
                  .first()
                  .isInstanceOf(ExpressionStatement.class);
            });
  }
}
