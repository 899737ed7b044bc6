package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declarations, blocks, selections and paths of Java in patterns. */
final class JavaStructuresTest {
  private static final LanguageFrontEnd JAVA = Languages.BUILT_IN.frontEnd("java").orElseThrow();

  private static List<CodeMatch> matches(SourceText source, String pattern)
      throws InvalidPatternException {
    return new PatternMatcher(JAVA.parse(source))
        .matches(
            CodePattern.compile(JAVA, pattern, MatchOptions.DEFAULT), new WorkBudget(1_000_000));
  }

  /** The lines on which matches start. */
  private static List<Integer> lines(String code, String pattern) throws InvalidPatternException {
    SourceText source = SourceText.of(code);
    return matches(source, pattern).stream()
        .map(match -> source.line(match.span().start()))
        .distinct()
        .toList();
  }

  private static List<String> bound(String code, String pattern, String name)
      throws InvalidPatternException {
    SourceText source = SourceText.of(code);
    return matches(source, pattern).stream()
        .map(match -> match.bindings().get(name).orElseThrow().text(source))
        .distinct()
        .toList();
  }

  @Test
  void aMetavariableStandsForAWholePath() throws InvalidPatternException {
    String code =
        """
        package com.shop.cart;
        import com.shop.Price;
        import static com.shop.Rates.VAT;
        import com.shop.tax.*;
        class Total {}
        """;

    assertThat(bound(code, "package $P;", "$P")).containsExactly("com.shop.cart");
    assertThat(bound(code, "package com.$P;", "$P")).containsExactly("shop.cart");
    assertThat(bound(code, "import $C;", "$C")).containsExactly("com.shop.Price", "com.shop.Rates");
    assertThat(bound(code, "import static $C;", "$C")).containsExactly("com.shop.Rates.VAT");
    assertThat(bound(code, "import $C.*;", "$C")).containsExactly("com.shop.tax");
    assertThat(lines(code, "package $P;\n...\nclass $C { ... }")).containsExactly(1);
    assertThat(lines(code, "package org.$P;")).isEmpty();
  }

  @Test
  void findsModulesByTheirDirectives() throws InvalidPatternException {
    String code =
        """
        open module com.shop.web {
          requires transitive java.sql;
          exports com.shop.api to com.shop.ui, com.shop.app;
          provides com.shop.Pay with com.shop.Card;
        }
        """;

    assertThat(bound(code, "module $M { ... }", "$M")).containsExactly("com.shop.web");
    assertThat(bound(code, "module $M { provides $S with $C; }", "$C"))
        .containsExactly("com.shop.Card");
    assertThat(lines(code, "module $M { requires java.sql; exports $P; }")).containsExactly(1);
    assertThat(lines(code, "module $M { uses $S; }")).isEmpty();
    assertThat(lines(code, "module $M { requires static java.sql; }")).isEmpty();
  }

  @Test
  void tellsInitializersOfAClassFromOtherBlocks() throws InvalidPatternException {
    String code =
        """
        class Codec {
          static {
            load("codec");
          }
          {
            load("own");
          }
          void run() {
            {
              load("inner");
            }
          }
        }
        """;

    assertThat(lines(code, "static { ... }")).containsExactly(2);
    assertThat(lines(code, "static { ... load(\"own\"); ... }")).isEmpty();
    assertThat(lines(code, "{ load($X); }")).containsExactly(2, 5, 9);
  }

  @Test
  void selectionsAreTheSameAsStatementsAndAsValues() throws InvalidPatternException {
    String code =
        """
        class Rates {
          int of(int kind) {
            int rate = switch (kind) { case 1 -> low(1); case 2 -> { yield low(2); } default -> 0; };
            switch (kind) { case 1 -> low(3); default -> high(); }
            return switch (rate) { case 7 -> low(4); default -> 1; };
          }
        }
        """;

    assertThat(lines(code, "switch ($K) { ... }")).containsExactly(3, 4, 5);
    assertThat(lines(code, "switch ($K) { case 1 -> $A; default -> $B; }")).containsExactly(3, 4);
    assertThat(lines(code, "switch ($K) { case 1 -> low(...); ... default -> 0; }"))
        .containsExactly(3);
    assertThat(bound(code, "switch (kind) { case 1 -> $A; default -> $B; }", "$A"))
        .containsExactly("low(1)", "low(3)");
    assertThat(lines(code, "return switch ($K) { ... };")).containsExactly(5);
    assertThat(lines(code, "low($N);")).containsExactly(3, 4, 5);
  }

  @Test
  void aTestOfATypeMayBindAVariable() throws InvalidPatternException {
    String code =
        """
        class Shapes {
          void draw(Object o) {
            if (o instanceof Circle) {}
            if (o instanceof final Square s) {}
            if (o instanceof Line(Point from, Point to)) {}
          }
        }
        """;

    assertThat(bound(code, "$X instanceof $T", "$T")).containsExactly("Circle", "Square", "Line");
    assertThat(bound(code, "$X instanceof $T $V", "$V")).containsExactly("s");
    assertThat(lines(code, "$X instanceof Line(...)")).containsExactly(5);
  }

  @Test
  void typeParametersCountOnlyIfTheyAreMentioned() throws InvalidPatternException {
    String code =
        """
        class One<T> {}
        class Two<K extends Comparable, V> {}
        class None {
          <T> T first() { return null; }
          void second() {}
        }
        """;

    assertThat(lines(code, "class $C { ... }")).containsExactly(1, 2, 3);
    assertThat(lines(code, "class $C<...> { ... }")).containsExactly(1, 2);
    assertThat(lines(code, "class $C<$T> { ... }")).containsExactly(1);
    assertThat(lines(code, "class $C<$T, ...> { ... }")).containsExactly(1, 2);
    assertThat(lines(code, "class $C<$T extends Comparable, $U> { ... }")).containsExactly(2);
    assertThat(bound(code, "class $C<$...T> { ... }", "$...T"))
        .containsExactly("T", "K extends Comparable, V");
    assertThat(lines(code, "<...> $R $M(...) { ... }")).containsExactly(4);
  }

  @Test
  void aMetavariableThatIsABodyStandsForAllOfIt() throws InvalidPatternException {
    String code =
        """
        class Loop {
          void run(boolean fast) {
            if (fast) { go(); stop(); } else { go(); stop(); }
            if (fast) go(); else go();
            if (fast) { go(); } else { go(); stop(); }
            while (fast) { go(); stop(); }
          }
        }
        """;

    assertThat(lines(code, "if ($C) $S; else $S;")).containsExactly(3, 4);
    assertThat(bound(code, "while ($C) $S;", "$S")).containsExactly("{ go(); stop(); }");
    assertThat(lines(code, "while ($C) { $S; }")).isEmpty();
  }

  @Test
  void aDeclarationWithoutValueAssignsNothing() throws InvalidPatternException {
    String code =
        """
        class Cup {
          int size;
          int full = 3;
          void fill() {
            int level;
            level = 2;
          }
        }
        """;

    assertThat(lines(code, "$V = ...;")).containsExactly(3, 6);
    assertThat(lines(code, "int $V;")).containsExactly(2, 5);
  }

  @Test
  void operandsThatAreTheSameNeedNotBeNeighbours() throws InvalidPatternException {
    String code =
        """
        class Flags {
          int a = X & Y & X;
          int b = X & Y;
          int c = X & Y & Z & Y;
        }
        """;

    assertThat(lines(code, "$F & $F")).containsExactly(2, 4);
    assertThat(bound(code, "$F & $F", "$F")).containsExactly("X", "Y");
  }
}
