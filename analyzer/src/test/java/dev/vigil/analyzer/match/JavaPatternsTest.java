package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaPatternsTest {
  private static final LanguageFrontEnd JAVA = Languages.BUILT_IN.frontEnd("java").orElseThrow();

  /** The lines on which matches start. */
  private static List<Integer> lines(String code, String pattern) throws InvalidPatternException {
    SourceText source = SourceText.of(code);
    PatternMatcher matcher = new PatternMatcher(JAVA.parse(source));
    return matcher
        .matches(
            CodePattern.compile(JAVA, pattern, MatchOptions.DEFAULT), new WorkBudget(1_000_000))
        .stream()
        .map(match -> source.line(match.span().start()))
        .distinct()
        .toList();
  }

  @Test
  void knowsTypesOfFieldsParametersLoopsResourcesAndPatterns() throws InvalidPatternException {
    String code =
        """
        import java.sql.Statement;
        class A {
          void m(Statement p, Object o) throws Exception {
            p.run(1);
            this.later.run(2);
            later.run(3);
            var local = new Statement();
            local.run(4);
            for (Statement s : all) s.run(5);
            try (Statement s = open()) { s.run(6); }
            if (o instanceof Statement s) s.run(7);
            o.run(8);
            ((Statement) o).run(9);
          }
          private Statement later;
        }
        """;

    assertThat(lines(code, "(Statement $S).run(...)")).containsExactly(4, 5, 6, 8, 9, 10, 11, 13);
    assertThat(lines(code, "(java.sql.Statement $S).run($N)"))
        .containsExactly(4, 5, 6, 8, 9, 10, 11, 13);
  }

  @Test
  void fieldsThatAreNotFinalAreNoConstants() throws InvalidPatternException {
    String code =
        """
        class A {
          private int busy;
          private static final int MOST = 0;
          void m(int given) {
            busy = 0;
            check(busy);
            given = 0;
            check(given);
            int own = 0;
            check(own);
            int later;
            later = 0;
            Runnable r = () -> { own = 0; check(own); other = 0; check(other); };
            check(later);
            check(MOST);
            new Object() {
              private int open = 1;
              void close() { open = 0; check(open); }
            };
          }
        }
        """;

    assertThat(lines(code, "check(0)")).containsExactly(8, 10, 13, 14, 15);
  }

  @Test
  void namesMayComeFromPackagesAndClassesThatAreImportedWhole() throws InvalidPatternException {
    String code =
        """
        import java.util.*;
        import static java.util.Collections.*;
        import java.io.File;
        import static java.lang.Math.max;
        import module java.sql;
        class A {
          Map field;
          void m(Date date) {
            Map x = new HashMap();
            List.of(1);
            sort(x);
            field.put();
            Locale q = (Locale) w;
            boolean b = w instanceof Queue;
            new File("a");
            max(1, 2);
            java.util.List.of(1);
          }
        }
        """;
    assertThat(lines(code, "new java.util.HashMap()")).containsExactly(9);
    assertThat(lines(code, "java.util.Map $X = new $T();")).containsExactly(9);
    assertThat(lines(code, "java.util.List.of(...)")).containsExactly(10, 17);
    assertThat(lines(code, "java.util.Collections.sort(...)")).containsExactly(11);
    assertThat(lines(code, "(java.util.Map $X).put()")).containsExactly(12);
    assertThat(lines(code, "(java.util.Locale) $X")).containsExactly(13);
    assertThat(lines(code, "$X instanceof java.util.Queue")).containsExactly(14);
    assertThat(lines(code, "$R m(java.util.Date $X) { ... }")).containsExactly(8);
    assertThat(lines(code, "java.lang.Math.max(...)")).containsExactly(16);
    // What has an import of its own, and modules, which name no package.
    assertThat(lines(code, "new java.util.File(...)")).isEmpty();
    assertThat(lines(code, "java.sql.List.of(...)")).isEmpty();
    assertThat(lines(code, "$P.HashMap")).isEmpty();
  }

  /** As in Semgrep, an expression is reported without the parentheses around it. */
  @Test
  void leavesParenthesesOut() throws InvalidPatternException {
    String code = "class A { int m() { return ((a + b)) * (c); } }";
    SourceText source = SourceText.of(code);
    assertThat(
            new PatternMatcher(JAVA.parse(source))
                .matches(
                    CodePattern.compile(JAVA, "$A + $B", MatchOptions.DEFAULT),
                    new WorkBudget(1000)))
        .extracting(match -> source.text(match.span()))
        .containsExactly("a + b");
  }

  @Test
  void readsFinalFieldsAsConstants() throws InvalidPatternException {
    String code =
        """
        class A {
          void m() {
            use(NAME);
            use(other);
          }
          void l() {
            String NAME = read();
            use(NAME);
          }
          void n() { use("a" + NAME); }
          private static final String NAME = "DES";
          String other = "DES";
        }
        """;

    assertThat(lines(code, "use(\"DES\")")).containsExactly(3);
    assertThat(lines(code, "use(\"aDES\")")).containsExactly(10);
  }

  @Test
  void matchesDeclarationsByTheirModifiersAndTypes() throws InvalidPatternException {
    String code =
        """
        class A extends B implements C, D {
          @Get("/x") public String get(@Param String a, int b) { return a; }
          private static int count = 1;
          abstract void none();
        }
        record R(int x) implements C {}
        """;

    assertThat(lines(code, "class $X implements C { ... }")).containsExactly(1, 6);
    assertThat(lines(code, "class $X extends B { ... }")).containsExactly(1);
    assertThat(lines(code, "public $T $F(..., @Param $P $X, ...) { ... }")).containsExactly(2);
    assertThat(lines(code, "@Get(...)")).containsExactly(2);
    assertThat(lines(code, "static $T $X = 1;")).containsExactly(3);
    assertThat(lines(code, "final $T $X = 1;")).isEmpty();
    assertThat(lines(code, "void $F(...) { ... }")).containsExactly(4);
  }

  @Test
  void matchesStatementsAndHandlers() throws InvalidPatternException {
    String code =
        """
        class A {
          int m() {
            try (Reader r = open()) { r.read(); } catch (IOException | Error e) { log(e); }
            for (int i = 0; i < 3; i++) { go(i); }
            switch (x) { case 1: go(1); default: go(2); }
            Runnable q = () -> { go(3); };
            return new Task<String>(1) { void go() {} }.run();
          }
        }
        """;

    assertThat(lines(code, "catch ($T $E) { ... }")).containsExactly(3);
    assertThat(lines(code, "for (int $I = 0; ...; ...) { ... }")).containsExactly(4);
    assertThat(lines(code, "for (...; ...; $I++) { ... }")).containsExactly(4);
    assertThat(lines(code, "switch ($X) { ... }")).containsExactly(5);
    assertThat(lines(code, "() -> { ... }")).containsExactly(6);
    assertThat(lines(code, "$X = () -> { ... }")).containsExactly(6);
    assertThat(lines(code, "new Task<String>(...)")).containsExactly(7);
    assertThat(lines(code, "go($N)")).containsExactly(4, 5, 6);
  }

  @Test
  void anExpressionAsAStatementMeansTheStatementItIsIn() throws InvalidPatternException {
    String code =
        """
        class A {
          int field =
              go(1);
          int m() {
            int x =
                1 + go(2);
            other(
                go(3));
            if (go(4) > 1) { }
            for (int i = go(5); i < 3; i++) { }
            try (Reader r =
                go(6)) { }
            run(
                () -> go(7));
            Runnable later =
                () -> go(8);
            list[go(9)] = 1;
            run(new A() { void n() {
                go(10); } });
            return
                go(11);
          }
        }
        """;

    assertThat(lines(code, "go($N);")).containsExactly(2, 5, 7, 11, 14, 15, 16, 19, 20);
    assertThat(lines(code, "go($N)")).containsExactly(3, 6, 8, 9, 10, 12, 14, 16, 17, 19, 21);
  }

  @Test
  void anExpressionAsAStatementMayHaveToBeAllOfIt() throws InvalidPatternException {
    String code = "class A { void m() {\n go(1);\n x = go(2);\n go(go(3));\n} }\n";
    MatchOptions shallow = MatchOptions.DEFAULT.with(MatchOption.IMPLICIT_DEEP_EXPRSTMT, false);
    CodePattern pattern = CodePattern.compile(JAVA, "go($N);", shallow);

    assertThat(
            new PatternMatcher(JAVA.parse(SourceText.of(code)))
                .matches(pattern, new WorkBudget(1000)))
        .extracting(match -> code.substring(match.span().start(), match.span().end()))
        .containsExactly("go(1);", "go(go(3));");
  }

  @Test
  void anEllipsisAloneIsAnyExpression() throws InvalidPatternException {
    assertThat(lines("class A { int a =\n b; }\n", "...")).containsExactly(1, 2);
  }

  @Test
  void fieldsOfOneClassHoldWhatTheirOnlyAssignmentGives() throws InvalidPatternException {
    String code =
        """
        class A {
          private final String same;
          private final int own, twice;
          private final int given;
          private int open;
          private static final int LATE;
          static { LATE = 0; }
          A(int given) {
            this.same = null;
            own = 0;
            this.given = given;
            this.open = 0;
            if (given > 1) { twice = 0; } else { twice = 1; }
          }
          void m(int own) {
            check(same);
            check(own);
            check(this.own);
            check(twice);
            check(given);
            check(open);
            check(LATE);
          }
          void n() { check(own); }
        }
        class B { private final int own; B() { setUp(() -> { this.own = 0; }); own = 1; } int n() { check(own); } }
        """;

    assertThat(lines(code, "check(null)")).containsExactly(16);
    assertThat(lines(code, "check(0)")).containsExactly(18, 21, 22, 24);
    assertThat(lines(code, "check(1)")).isEmpty();
  }

  @Test
  void aCastMatchesWhatIsCast() throws InvalidPatternException {
    String code =
        """
        class A {
          Object m(long x) {
            foo(x);
            foo((int) x);
            foo((int) (long) x);
            foo((String) bar(1));
            foo((String) "a");
            ((Foo) x).m();
            boolean b = x == (int) x;
            b = (int) x == (long) x;
            two(g(x), g((int) x));
            String z = (String) bar();
            return (Foo) x;
          }
        }
        """;

    assertThat(lines(code, "foo(x)")).containsExactly(3, 4, 5);
    assertThat(lines(code, "foo((int) x)")).containsExactly(4, 5);
    assertThat(lines(code, "foo((long $X))")).containsExactly(3, 4, 5);
    assertThat(lines(code, "foo(bar(...))")).containsExactly(6);
    assertThat(lines(code, "foo(\"a\")")).containsExactly(7);
    assertThat(lines(code, "x.$M()")).containsExactly(8);
    assertThat(lines(code, "$X == $X")).containsExactly(9, 10);
    assertThat(lines(code, "two($X, $X)")).isEmpty();
    assertThat(lines(code, "$Y = bar()")).containsExactly(12);
    assertThat(lines(code, "return x;")).containsExactly(13);
  }

  @Test
  void aCastIsAllOfItselfAndAMetavariableStandsForBoth() throws InvalidPatternException {
    String code = "class A { Object a = foo((String) bar(1)); }\n";

    assertThat(texts(code, "bar(...)")).containsExactly("bar(1)");
    assertThat(texts(code, "foo(...)")).containsExactly("foo((String) bar(1))");
    assertThat(texts(code, "foo($X)"))
        .containsExactly("foo((String) bar(1))", "foo((String) bar(1))");
  }

  /** Rules write so, and Semgrep reads it. */
  @Test
  void importsNeedNoSemicolonsInPatterns() throws InvalidPatternException {
    String code = "import java.net.URL;\nclass A { URL a = new URL(\"b\"); }\n";

    assertThat(texts(code, "import java.net.URL\n")).containsExactly("import java.net.URL;");
    assertThat(lines(code, "import java.net.*\n...\n"))
        .isEqualTo(lines(code, "import java.net.*;\n...\n"));
    assertThat(lines(code, "import java.net.URL\n...\n")).containsExactly(1);
  }

  @Test
  void whoImportsStaticMembersImportsFromTheirClass() throws InvalidPatternException {
    String code =
        """
        import a.B;
        import static a.B.c;
        import static a.B.*;
        import static a.B.C.d;
        """;

    assertThat(lines(code, "import a.B;")).containsExactly(1, 2, 3);
    assertThat(lines(code, "import static a.B;")).containsExactly(2, 3);
    assertThat(lines(code, "import static a.B.c;")).containsExactly(2);
    assertThat(lines(code, "import static a.B.*;")).containsExactly(3);
    assertThat(lines(code, "import static a.B.C;")).containsExactly(4);
  }

  @Test
  void anyLoopCountsOrGoesThroughSomething() throws InvalidPatternException {
    String code =
        """
        class A {
          void m() {
            a();
            for (int i = 0; i < 2; i++) b(i);
            a();
            for (String s : all()) { b(s); }
            for (String s : all()) { c(s); }
          }
        }
        """;

    assertThat(lines(code, "for (...) { ... }")).containsExactly(4, 6, 7);
    assertThat(lines(code, "for (...) { b(...); }")).containsExactly(4, 6);
    assertThat(lines(code, "a();\n...\nfor (...) { c($X); }")).containsExactly(3, 5);
    assertThat(lines(code, "for (String $S : $X) { ... }")).containsExactly(6, 7);
    assertThat(lines(code, "for (int $I = 0; ...; ...) { ... }")).containsExactly(4);
  }

  @Test
  void innerCodeKnowsTheConstantsThatItCaptures() throws InvalidPatternException {
    String code =
        """
        class A {
          void m(boolean b) {
            String user = "u", other = "o", late;
            late = b ? "l" : get();
            run(new Base() { String call() { return use(user); } });
            run(() -> use(user));
            run(user -> use(user));
            run(new Base() { String call() { return use(other); } String other = get(); });
            run(() -> use(late));
            class Local { void call() { run(() -> use(user)); } }
          }
        }
        """;

    assertThat(lines(code, "use(\"u\")")).containsExactly(5, 6, 10);
    assertThat(lines(code, "use(\"...\")")).containsExactly(5, 6, 10);
  }

  @Test
  void fieldsKnowThoseBeforeThemAndHideThoseAround() throws InvalidPatternException {
    String code =
        """
        class A {
          static final String ONE = "a";
          static final String TWO = ONE + "b";
          void m() { use(TWO); }
          class B {
            static final String ONE = "c";
            static final String THREE = ONE + "d";
            void n() { use(THREE); }
          }
        }
        """;

    assertThat(lines(code, "use(\"ab\")")).containsExactly(4);
    assertThat(lines(code, "use(\"cd\")")).containsExactly(8);
  }

  @Test
  void aMethodWithoutABodyMeansTheHeadersOfAll() throws InvalidPatternException {
    String code =
        """
        abstract class A {
          @Get("/a") public int one(int x) { return x; }
          abstract void two(String s) throws E;
          A(int q) { }
        }
        """;

    assertThat(texts(code, "$R $M(...)"))
        .containsExactly(
            "@Get(\"/a\") public int one(int x", "abstract void two(String s) throws E");
    assertThat(texts(code, "@Get($P)\n$R $M(...)"))
        .containsExactly("@Get(\"/a\") public int one(int x");
    assertThat(lines(code, "void $M($T $X) throws $E")).containsExactly(3);
    assertThat(texts(code, "$R $M(...);")).containsExactly("abstract void two(String s) throws E;");
    assertThat(lines(code, "$R $M(...) { ... }")).containsExactly(2, 3);
    assertThat(lines(code, "$R $M(...) { }")).isEmpty();
  }

  @Test
  void aClassWithoutABodyMeansTheHeadersOfAll() throws InvalidPatternException {
    String code =
        """
        @Path("a") class A<T> extends B implements C, D { @Path("b") void m() { } }
        enum E implements C { X }
        interface I { }
        @interface J { }
        """;

    assertThat(texts(code, "@Path(...)\nclass $C"))
        .containsExactly("@Path(\"a\") class A<T> extends B implements C, D");
    assertThat(lines(code, "class $C implements C")).containsExactly(1, 2);
    assertThat(lines(code, "class $C { ... }")).containsExactly(1, 2);
    assertThat(lines(code, "interface $I { ... }")).containsExactly(3, 4);
    assertThat(lines(code, "@interface $I { ... }")).containsExactly(4);
  }

  private static List<String> texts(String code, String pattern) throws InvalidPatternException {
    return new PatternMatcher(JAVA.parse(SourceText.of(code)))
            .matches(
                CodePattern.compile(JAVA, pattern, MatchOptions.DEFAULT), new WorkBudget(1_000_000))
            .stream()
            .map(match -> code.substring(match.span().start(), match.span().end()))
            .toList();
  }
}
