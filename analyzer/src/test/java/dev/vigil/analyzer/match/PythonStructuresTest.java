package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.bound;
import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import org.junit.jupiter.api.Test;

/** Cases, bodies, collections and paths of Python in patterns. */
final class PythonStructuresTest {
  @Test
  void findsCasesByTheirParts() throws InvalidPatternException {
    String code =
        """
        match event:
            case Key(code, shift=True) as key:
                press(key)
            case [first, *rest, 1 | 2]:
                many(first, rest)
            case {"id": number, **others}:
                look(number)
            case _:
                pass
        """;

    assertThat(bound(code, "match $E:\n    case $C as $N:\n        $B", "$N"))
        .containsExactly("key");
    assertThat(bound(code, "match $E:\n    case Key($A, ..., shift=$S):\n        ...", "$E"))
        .isEmpty();
    assertThat(
            bound(code, "match $E:\n    case Key($A, shift=$S) as key:\n        press(key)", "$A"))
        .containsExactly("code");
    assertThat(bound(code, "match $E:\n    case [$F, ...]:\n        many($F, ...)", "$F"))
        .containsExactly("first");
    assertThat(bound(code, "match $E:\n    case [..., *$R, ...]:\n        ...", "$R"))
        .containsExactly("rest");
    assertThat(bound(code, "match $E:\n    case [..., 1 | $N]:\n        ...", "$N"))
        .containsExactly("2");
    assertThat(bound(code, "match $E:\n    case {..., \"id\": $V}:\n        look($V)", "$V"))
        .containsExactly("number");
    assertThat(find(code, "match $E:\n    ...\n    case _:\n        pass")).hasSize(1);
    assertThat(find(code, "match $E:\n    case [$A, $B]:\n        ...")).isEmpty();
  }

  @Test
  void aMetavariableThatIsABodyStandsForAllOfIt() throws InvalidPatternException {
    String code =
        """
        def both():
            one()
            two()
        def same(c):
            if c:
                one()
                two()
            else:
                one()
                two()
        """;

    assertThat(bound(code, "def both():\n    $B", "$B")).containsExactly("one()\n    two()");
    assertThat(find(code, "if $C:\n    $B\nelse:\n    $B")).hasSize(1);
  }

  @Test
  void comprehensionsMakeCollections() throws InvalidPatternException {
    String code = "f([x for x in y])\nf([1])\nf({x for x in y})\nf({k: v for k, v in y})\nf(y)\n";

    assertThat(find(code, "f([...])")).containsExactly("f([x for x in y])", "f([1])");
    assertThat(find(code, "f({...})"))
        .containsExactly("f({x for x in y})", "f({k: v for k, v in y})");
    assertThat(find(code, "f([..., 1])")).containsExactly("f([1])");
    assertThat(find(code, "[...]")).containsExactly("[x for x in y]", "[1]");
  }

  @Test
  void aDeclarationWithoutValueAssignsNothing() throws InvalidPatternException {
    assertThat(find("a: int\nb: int = 1\nc = 2\n", "$V = ..."))
        .containsExactly("b: int = 1", "c = 2");
  }

  @Test
  void aMetavariableStandsForAWholePath() throws InvalidPatternException {
    String code = "import shop.cart.total\nfrom shop.tax import rate\nfrom shop import price\n";

    assertThat(bound(code, "import $M", "$M"))
        .containsExactly("shop.cart.total", "shop.tax", "shop");
    assertThat(bound(code, "from $M import $N", "$M")).contains("shop.tax", "shop");
    assertThat(bound(code, "from shop.$M import $N", "$M")).containsExactly("cart", "tax");
  }

  @Test
  void operandsThatAreTheSameNeedNotBeNeighbours() throws InvalidPatternException {
    assertThat(find("a | b | a\na | b\na ^ b ^ c ^ b\n", "$F | $F")).containsExactly("a | b | a");
    assertThat(find("a ^ b ^ c ^ b\n", "$F ^ $F")).contains("a ^ b ^ c ^ b");
  }

  @Test
  void typeParametersCountOnlyIfTheyAreMentioned() throws InvalidPatternException {
    String code = "class A[T]:\n    pass\nclass B:\n    pass\ndef f[T, *U](x):\n    pass\n";

    assertThat(find(code, "class $C[...]:\n    ...")).containsExactly("class A[T]: pass");
    assertThat(find(code, "def $F[$T](...):\n    ...")).isEmpty();
    assertThat(find(code, "def $F[$T, ...](...):\n    ...")).hasSize(1);
  }
}
