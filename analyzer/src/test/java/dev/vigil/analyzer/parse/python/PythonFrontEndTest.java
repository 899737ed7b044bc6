package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonFrontEndTest {
  private final PythonFrontEnd frontEnd = new PythonFrontEnd();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "match = 1\nmatch(x)\ntype = case = _ = 2\n",
        "match x:\n  case [1, *rest] if rest: pass\n  case {'a': b, **c}: pass\n  case A(b=1) | C.d as e: pass\n  case -1+2j: pass\n  case _: pass\n",
        "type A[T: int = str, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: ...\nclass C[T](B, m=1): x: int\n",
        "f'{x!r:>{width}} {{}} {f\"{y}\"} {a[\"b\"]} {z=}'\nt'{x}' tr'{y}'\nrf'\\d{n}' f'{x:%H:%M}'\nf'a\\\\' 'b'\n",
        "f'''{\n  x  # why\n}'''\nf'{lambda_}'\nf'{ {1: 2}[1] }'\nf'{x != y}'\n",
        "try:\n  a\nexcept* (A, B) as e:\n  b\nfinally:\n  c\n",
        "try:\n  a\nexcept A, B:\n  b\nelse:\n  c\n",
        "async def f(a, /, b, *, c=1, **d):\n  async with a as b, c: await x\n  async for i in y: yield i\n",
        "with (open(a) as b, open(c)): pass\nwith (a): pass\nwith (a, b) as c: pass\n",
        "x = [i for i in y if i if not i for j in b] if False else {**a, 'b': 1}\n",
        "if (n := 10) > 5: pass\nelif n: pass\nelse: pass\nx = y = lambda *a, b=1, **c: (yield)\n",
        "a[1:2, ::3, *b] = c, *d = e\nx: int\nx += 1\ndel a, b[0]\nglobal g\n",
        "x = 'a' \\\n  'b'\n\f\ndef f():\n\treturn not a < b <= c is not d not in e\n",
        "from . import a\nfrom ...b.c import (d as e, f,)\nfrom x import *\nimport a.b as c, d\n",
        "@a.b(c)\n@d\nclass E: pass\nfor x, *y in z, w: break\nelse: continue\nwhile 1: raise A from b\n",
        "print(*a, c=1, *d, **b)\nassert a, b\n-x ** -y @ z\nprint(x for x in y)\n",
      })
  void acceptsEveryConstruct(String code) {
    SourceTree tree = frontEnd.parse(SourceText.of(code));

    assertThat(tree.errors()).isEmpty();
    assertThat(frontEnd.slowParses()).isZero();
    assertSpansNest(tree.root(), code.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print 'x\n",
        "f() = 1\n",
        "x = (\n",
        "try:\n  a\n",
        "a $X\n",
        "f(...).... \n",
        "x = 'a\n",
        "def f(:\n  pass\n",
      })
  void reportsWhatIsNoPython(String code) {
    assertThat(frontEnd.parse(SourceText.of(code)).errors()).isNotEmpty();
  }

  @Test
  void keepsTheRestOfABrokenFile() {
    String code =
        "def a():\n  g x\n  good()\n\nx = foo(1,\n\ndef b():\n  return 1\n\nclass C:\n  def d(self:\n    y()\n  def e(self): pass\n";
    SourceTree tree = frontEnd.parse(SourceText.of(code));

    assertThat(tree.errors()).hasSize(3);
    assertThat(tree.errors().get(0).reason()).startsWith("line 2:5 unexpected 'x'");
    assertThat(tree.root().statements().get(0))
        .isInstanceOfSatisfying(
            FunctionDefinition.class,
            f ->
                assertThat(f.body().orElseThrow().statements())
                    .hasSize(2)
                    .first()
                    .isInstanceOf(ErrorRegion.class));
    assertThat(tree.root().statements().get(2))
        .isInstanceOfSatisfying(
            FunctionDefinition.class, f -> assertThat(f.name().name()).isEqualTo("b"));
  }

  @Test
  void survivesDeepNestingAndLongLines() {
    assertThat(frontEnd.parse(SourceText.of("(".repeat(100_000))).errors()).hasSize(1);
    assertThat(
            frontEnd
                .parse(SourceText.of("x = [" + "(".repeat(300) + ")".repeat(300) + "]\ny = 1\n"))
                .root()
                .statements())
        .hasSize(2);
    assertThat(frontEnd.parse(SourceText.of("-".repeat(200_000) + "x\n")).errors()).hasSize(1);
  }

  @Test
  void givesSpansInTheText() {
    String code = "é = call('a' \"b\")\n";
    SourceTree tree = frontEnd.parse(SourceText.of(code));

    assertThat(tree.root().statements().get(0))
        .isInstanceOfSatisfying(
            Assignment.class,
            a ->
                assertThat(a.value().orElseThrow())
                    .isInstanceOfSatisfying(
                        Call.class,
                        call -> {
                          assertThat(code.substring(call.span().start(), call.span().end()))
                              .isEqualTo("call('a' \"b\")");
                          assertThat(call.arguments().get(0).value())
                              .isInstanceOfSatisfying(
                                  StringLiteral.class, s -> assertThat(s.value()).isEqualTo("ab"));
                        }));
  }

  @Test
  void decodesByTheDeclaredCharset() {
    byte[] content = "# -*- coding: latin-1 -*-\n'é'\n".getBytes(StandardCharsets.ISO_8859_1);
    SourceText source = frontEnd.decode(content);

    assertThat(frontEnd.parse(source).root().statements().get(0))
        .isInstanceOfSatisfying(
            ExpressionStatement.class,
            s -> assertThat(((StringLiteral) s.expression()).value()).isEqualTo("é"));
    assertThat(source.position(source.text().length()).offset()).isEqualTo(content.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$X",
        "$F(..., shell=True, ...)",
        "f($...ARGS)",
        "<... $X ...>",
        "($X: int)",
        "$X.$Y",
        "{..., 'a': $V}",
        "foo(). ... .bar()",
        "...",
      })
  void readsExpressionPatterns(String pattern) {
    assertThat(frontEnd.parsePattern(pattern)).isInstanceOf(PatternParse.ExpressionPattern.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def $F(...): ...",
        "def $F(..., $X, ...):\n  ...\n  return $X",
        "class $C(...): ...",
        "import $M",
        "from $M import $N",
        "try:\n  ...\nexcept $E:\n  pass",
        "if $X:\n  ...",
        "$X == 1\n...\nf($X)",
        "with $X as $Y:\n  ...",
        "for $I in $X: ...",
        "return ...",
      })
  void readsStatementPatterns(String pattern) {
    assertThat(frontEnd.parsePattern(pattern)).isInstanceOf(PatternParse.StatementsPattern.class);
  }

  @Test
  void readsPartialPatterns() {
    assertThat(frontEnd.parsePattern("shell=True"))
        .isInstanceOf(PatternParse.KeywordArgumentPattern.class);
    assertThat(frontEnd.parsePattern("except $E: ..."))
        .isInstanceOf(PatternParse.HandlersPattern.class);
    assertThat(frontEnd.parsePattern("@$D(...)"))
        .isInstanceOf(PatternParse.DecoratorsPattern.class);
    assertThat(frontEnd.parsePattern("f(")).isInstanceOf(PatternParse.InvalidPattern.class);
  }

  @Test
  void findsTheFrontEndByKey() {
    assertThat(Languages.BUILT_IN.frontEnd("py")).isPresent();
    assertThat(Languages.BUILT_IN.frontEnd("cobol")).isEmpty();
  }

  @Property(tries = 500)
  void neverThrowsOnTokenSoup(@ForAll @From("soup") String code) {
    assertSpansNest(frontEnd.parse(SourceText.of(code)).root(), code.length());
    assertThat(frontEnd.parsePattern(code)).isNotNull();
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "def ",
            "f",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            "\n",
            "\n  ",
            "\n    ",
            "if ",
            "else",
            "x",
            "=",
            ",",
            "*",
            "'",
            "\"\"\"",
            "f'",
            "f\"\"\"",
            "!",
            "\\",
            "#",
            "$X",
            "...",
            "1",
            "class ",
            "@",
            "match ",
            "case ",
            "try",
            "except ",
            "lambda ",
            "\t",
            "\r",
            "é",
            "\uD83D\uDE00",
            "<...",
            ";")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static void assertSpansNest(Node node, int length) {
    assertThat(node.span().end()).isLessThanOrEqualTo(length);
    int at = node.span().start();
    Iterator<Node> children = node.children().iterator();
    node.forEachChild(child -> assertThat(child).isSameAs(children.next()));
    assertThat(children).isExhausted();
    for (Node child : node.children()) {
      assertThat(node.span().contains(child.span())).as("%s in %s", child, node).isTrue();
      assertThat(child.span().start()).as("order of %s", child).isGreaterThanOrEqualTo(at);
      at = child.span().start();
      assertSpansNest(child, length);
    }
  }
}
