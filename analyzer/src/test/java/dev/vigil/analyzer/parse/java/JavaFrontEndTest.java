package dev.vigil.analyzer.parse.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.parse.antlr.DepthLimit;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaFrontEndTest {
  private final JavaFrontEnd frontEnd = new JavaFrontEnd();

  private SourceTree parse(String code) {
    return frontEnd.parse(SourceText.of(code));
  }

  private static <T extends Node> List<T> find(Node root, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(root)) {
      found.add(type.cast(root));
    }
    root.children().forEach(child -> found.addAll(find(child, type)));
    return found;
  }

  /** The source of the only expression of a type in a method body. */
  private <T extends Node> T inBody(String body, Class<T> type) {
    SourceTree tree = parse("class A { void m() { " + body + " } }");
    assertThat(tree.errors()).isEmpty();
    List<T> found = find(tree.root(), type);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Point<T>(@A int x, T... y) implements B<T> { Point { if (x < 0) throw e; } }",
        "sealed interface S permits A, B {} non-sealed class A implements S {}",
        "@interface N { int value() default 1; String[] names() default {\"a\", \"b\",}; }",
        "enum E implements I { A(1) { int f() { return 1; } }, @D B, ; E(int i) {} E() {} }",
        "open module a.b { requires transitive java.base; exports a to c, d; opens e;"
            + " uses f.G; provides f.G with h.I; }",
        "void main() { IO.println(1); } int field = 1;",
        "import module java.base; import static a.B.*; class C {}",
        "class C<T extends A & B> extends D<T> { <X> C(Map<X, T> m) throws E { <X>this(); } }",
        "class C { int[] f(C this, int[]... a)[] { return new int[2][]; } }",
        "class C { int record, sealed, permits, when, module, open, with, to; }",
        "class C { C() { int x = 1; super(x); } }",
        "class C { @A(b = @B, c = {@D, @E(1)}) @Override public synchronized native void m(); }",
        "class C { java.util.@A List<@B String> @D [] l; static { } { } ; }",
        "class \\u0043 { char c = '\\u0061'; }",
      })
  void parsesDeclarations(String code) {
    assertThat(parse(code).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(a < b, c > d);",
        "boolean x = i < MAX >> 1 && j > 2 >>> 3; x >>>= 1; x >>= 2;",
        "Map<String, List<Map<K, V[]>>> m = new HashMap<>();",
        "var f = (Function<A, B> & Serializable) x -> y;",
        "int i = (int) -x + (x) - y + (Integer) (x);",
        "Runnable r = () -> {}; F g = (final var a, var b) -> a; G h = (String... s) -> s.length;",
        "var s = switch (o) { case Point(int x, var _) when x > 0 -> { yield x; }"
            + " case A a, B _ -> 1; case null, default -> throw e; };",
        "switch (x) { case 1, 2: f(); case A.B: break; default: g(); }",
        "if (o instanceof final Map<?, ?> m && !(p instanceof Box<String>(var t))) f();",
        "outer: for (int i = 0, j = 1; i < j; i++, j--) { if (i > 1) continue outer; }",
        "for (final Map.Entry<K, V> e : m.entrySet()) ;",
        "try (var a = b; c; d.e) { } catch (A | B e) { } finally { }",
        "Supplier<int[]> s = int[]::new; var t = List<String>::size; var u = a.b.C::<D>new;",
        "this.<A, B>f(); new <A>B<C>(d) { int e; }.f(); outer.new Inner(); A.super.f();",
        "String s = \"\"\"\n"
            + "      a \\\n"
            + "        b\\tc\n"
            + "      \"\"\" + 'x' + '\\'' + \"\\0\\177\\s\";",
        "synchronized (this) { do x++; while (x < 1); } assert a : b;",
        "int x[] = {1, 2,}, y = 0x7fff_ffff, z = -2147483648; long l = 0b1L; float f = 0x1p3f;",
        "int yield = 1; yield = 2; record.f(); var record = permits; a.record(b);",
        "x = a ? b : c ? (d) : e -> f;",
        "record R(int a) {} enum E { A } interface I {} class L {}",
        "Class<?> c = int.class; c = String[][].class; void.class.getName();",
      })
  void parsesStatements(String body) {
    assertThat(parse("class A { void m() { " + body + " } }").errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { void m() { int 1x; } }",
        "class A { void m() { a + b; } }",
        "class A { m() { } }",
        "class A { int i = 2147483648; }",
        "class A { String s = \"\\q\"; }",
        "class A { void m() { if (a) int x = 1; } }",
        "class A { void m() { try { } } }",
        "class A { int[] a = new int[]; }",
        "class A { void m(int... a, int b) { } }",
        "class A { final final int a = 1; }",
        "class A { } import b.C;",
        "class A { void m() { f($...X); } }",
        "class A { void m() { ... } }",
        "class A { void m() { int x = _; } }",
      })
  void rejectsWhatIsNotJava(String code) {
    assertThat(parse(code).errors()).isNotEmpty();
  }

  @Test
  void takesTwoComparisonsForNoTypeArguments() {
    Call call = inBody("f(a < b, c > d);", Call.class);

    assertThat(call.arguments()).extracting(Argument::value).hasOnlyElementsOfType(Binary.class);
  }

  @Test
  void groupsOperatorsByPrecedence() {
    String code = "class A { int x = (a + b) * c - d; }";
    SourceTree tree = parse(code);

    assertThat(find(tree.root(), Binary.class))
        .extracting(binary -> code.substring(binary.span().start(), binary.span().end()))
        .containsExactly("(a + b) * c - d", "(a + b) * c", "a + b");
  }

  @Test
  void declaresEachVariable() {
    SourceTree tree = parse("class A { private static final int x = 1, y[]; }");

    assertThat(find(tree.root(), Assignment.class))
        .extracting(declaration -> ((Name) declaration.targets().get(0)).name())
        .containsExactly("x", "y");
    assertThat(find(tree.root(), Assignment.class).get(1).annotation().orElseThrow())
        .isInstanceOf(ArrayType.class);
    assertThat(find(tree.root(), Assignment.class).get(0).modifiers())
        .containsExactly(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  @Test
  void stripsTextBlocks() {
    StringLiteral block =
        inBody("f(\"\"\"\n      a\n        b\\n\n      \"\"\");", StringLiteral.class);

    assertThat(block.value()).isEqualTo("a\n  b\n\n");
  }

  @Test
  void translatesUnicodeEscapesAndKeepsPlaces() {
    String code = "class A { String \\u0061b = \"\\u0022; int z; }";
    SourceTree tree = parse(code);

    assertThat(tree.errors()).isEmpty();
    Assignment first = find(tree.root(), Assignment.class).get(0);
    assertThat(((Name) first.targets().get(0)).name()).isEqualTo("ab");
    assertThat(code.substring(first.span().start(), first.span().end()))
        .isEqualTo("String \\u0061b = \"\\u0022;");
  }

  @Test
  void losesOnlyTheBrokenStatement() {
    SourceTree tree =
        parse(
            """
            class A {
              void m() {
                first();
                if (a) { broken(; } else { second(); }
                third();
              }
              int broken = ;
              void n() { fourth(); }
            }
            """);

    assertThat(tree.errors()).hasSize(2);
    assertThat(tree.errors().get(0).reason()).startsWith("line 4:21 unexpected ';'");
    assertThat(find(tree.root(), Call.class))
        .extracting(call -> ((Name) call.callee()).name())
        .containsExactly("first", "second", "third", "fourth");
    assertThat(find(tree.root(), FunctionDefinition.class)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first()\nsecond();",
        "first();\nsecond()",
        "int a = first()\nint b = second()\nint c = 3",
        "if (first())\n x = 1\nelse\n second()",
        "for (int i : first()) {\n x = i\n }\n y = 1\n second()",
        "run(() -> {\n first()\n second()\n });",
        "String s = first() // why\n + second()\n return"
      })
  void aMissingSemicolonCostsNothing(String body) {
    SourceTree tree = parse("class A {\n int f = 1\n void m() {\n" + body + "\n}\n void n() {}\n}");

    assertThat(tree.errors())
        .isNotEmpty()
        .allSatisfy(error -> {
          assertThat(error.reason()).endsWith("missing ';'");
          assertThat(error.span().start()).isEqualTo(error.span().end());
        });
    assertThat(find(tree.root(), Call.class))
        .extracting(call -> ((Name) call.callee()).name())
        .contains("first", "second");
    assertThat(find(tree.root(), FunctionDefinition.class)).hasSize(2);
  }

  @Test
  void whatIsBeforeAMissingSemicolonStaysIfTheRestIsBroken() {
    SourceTree tree = parse("class A { void m() {\n first()\n second(;\n third();\n } }");

    assertThat(find(tree.root(), Call.class))
        .extracting(call -> ((Name) call.callee()).name())
        .containsExactly("first", "third");
    assertThat(tree.errors())
        .extracting(ErrorRegion::reason)
        .containsExactly("line 2:9 missing ';'", "line 3:9 unexpected ';'");
  }

  @Test
  void manyMissingSemicolonsEndInTime() {
    String line = "first()\n";
    assertThat(parse("class A { void m() {\n" + line.repeat(20_000) + "} }").errors()).isNotEmpty();
  }

  @Test
  void groupsLongTextsEvenly() {
    String code =
        "class A { String a = \"x\"" + " + \"y\"".repeat(5_000) + " + 1 * \"z\".length(); int b; }";
    SourceTree tree = parse(code);

    assertThat(tree.errors()).isEmpty();
    assertThat(find(tree.root(), Binary.class)).hasSize(5_002);
    Binary all = find(tree.root(), Binary.class).get(0);
    assertThat(code.substring(all.right().span().start(), all.right().span().end()))
        .isEqualTo("1 * \"z\".length()");
    assertThat(DepthLimit.exceeds(tree.root())).isFalse();
  }

  @Test
  void theLastOfSeveralTextsMayBelongToAnOperatorThatBindsMore() {
    String code = "class A { Object a = \"x\" + \"y\" * 2 + \"z\" == \"v\" + \"w\"; }";

    assertThat(find(parse(code).root(), Binary.class))
        .extracting(binary -> code.substring(binary.span().start(), binary.span().end()))
        .containsExactly(
            "\"x\" + \"y\" * 2 + \"z\" == \"v\" + \"w\"",
            "\"x\" + \"y\" * 2 + \"z\"",
            "\"x\" + \"y\" * 2",
            "\"y\" * 2",
            "\"v\" + \"w\"");
  }

  @Test
  void survivesDeepNesting() {
    assertThat(parse("class A { int x = " + "(".repeat(100_000) + "; }").errors()).isNotEmpty();
    assertThat(parse("class A {".repeat(5_000)).errors()).isNotEmpty();
    assertThat(parse("class A { int x = 1" + " + 1".repeat(50_000) + "; int y; }").errors())
        .hasSize(1);
    assertThat(parse("class A { int[] x = {" + "1, ".repeat(50_000) + "}; }").errors()).isEmpty();
  }
}
