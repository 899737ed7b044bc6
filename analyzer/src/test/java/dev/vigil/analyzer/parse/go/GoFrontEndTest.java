package dev.vigil.analyzer.parse.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoFrontEndTest {
  private static final String PROGRAM =
      """
      // Package shop sells things.
      package shop

      import (
      	"fmt"
      	str "strings"
      	. "math"
      	_ "embed"
      )

      type Number interface{ ~int | ~float64 }

      type Pair[K comparable, V any] struct {
      	*Base
      	Key   K `json:"key"`
      	Value V
      	next, last [2]*Pair[K, V]
      }

      func (p *Pair[K, V]) Swap(other Pair[K, V]) (ok bool, err error) {
      	defer func() { err = recover().(error) }()
      outer:
      	for i, c := range []string{"a", "b"} {
      		switch x := any(c).(type) {
      		case string, fmt.Stringer:
      			continue outer
      		case nil:
      			fallthrough
      		default:
      			_ = x
      		}
      		if n, found := map[string]int{"a": 1}[c]; found && n > i<<1 {
      			goto end
      		}
      	}
      	select {
      	case v := <-done:
      		out <- v
      	case results[0] <- 1:
      	default:
      	}
      end:
      	return
      }

      func Sum[T Number](values ...T) (sum T) {
      	for range 3 {
      		for ; sum < 10; sum++ {
      		}
      	}
      	return sum
      }

      var handler = func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(`x\\y`)) }

      const (
      	a = iota
      	b
      )
      """;

  private final GoFrontEnd frontEnd = new GoFrontEnd();

  private SourceTree parse(String code) {
    return frontEnd.parse(SourceText.of(code));
  }

  private SourceTree ofBody(String body) {
    return parse("package p\nfunc f() {\n" + body + "\n}\n");
  }

  private static <T extends Node> List<T> find(Node root, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(root)) {
      found.add(type.cast(root));
    }
    root.children().forEach(child -> found.addAll(find(child, type)));
    return found;
  }

  private static String text(String code, Node node) {
    return code.substring(node.span().start(), node.span().end());
  }

  @Test
  void parsesAllThatTheLanguageHas() {
    assertThat(parse(PROGRAM).errors()).isEmpty();
    assertThat(frontEnd.slowParses()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x == (T{1}) { }",
        "for _, v := range []T{{1, 2}, {X: 3}} { _ = v }",
        "switch { case a < b: f(); default: g() }",
        "switch x := f(); x { }",
        "var c <-chan int; var d chan<- chan int; var e chan (<-chan int)",
        "x := [...]string{2: \"a\", \"b\"}",
        "f(a < b, c > (d))",
        "g[int, []string](x)",
        "x = y.(*T).z[1:2:3]",
        "m := map[string]func(int) error{\"a\": func(int) error { return nil }}",
        "type T[P *Q,] struct{}; type A [N * 2]int; type B = C",
        "L: for { break L }",
        "go func() { }(); defer mu.Unlock()",
        "a, b = b, a; a &^= 1; a++",
        "var f func(a, b int, c ...string) (x, y int)",
        "struct{}{}; interface{}(nil)",
        "x := 0o17 + 0b1_0 + 0x_fp-2 + 1e3i + 'a' + '\\u00e9' + '\\''",
      })
  void parsesStatements(String body) {
    assertThat(ofBody(body).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x := f(); { }",
        "f(a,, b)",
        "x := 08",
        "x := '\\q'",
        "x := 'ab'",
        "a, b++",
        "go f",
        "for i := 0; i < 3 { }",
        "x := $X",
        "...",
        "x := f(...)",
        "var x",
        "x[1::2]",
        "a := \"b",
      })
  void rejectsWhatIsNotGo(String body) {
    assertThat(ofBody(body).errors()).isNotEmpty();
  }

  @Test
  void tellsBlocksFromLiterals() {
    SourceTree tree = ofBody("if v == limit { v = T{} }\nfor range pkg.List { }");

    assertThat(tree.errors()).isEmpty();
    assertThat(find(tree.root(), ObjectCreation.class)).hasSize(1);
    assertThat(find(tree.root(), If.class)).hasSize(1);
  }

  @Test
  void takesLiteralsOfExplicitTypesInHeaders() {
    SourceTree tree = ofBody("for _, v := range [2]int{1, 2} { use(v) }");

    assertThat(find(tree.root(), ArrayCreation.class)).hasSize(1);
    assertThat(find(tree.root(), ForEach.class)).hasSize(1);
  }

  @Test
  void putsInSemicolonsAtLineEnds() {
    SourceTree tree = ofBody("x := a +\nb\nf()\ng /* one\ntwo */ (h)");

    assertThat(find(tree.root(), Binary.class)).hasSize(1);
    assertThat(find(tree.root(), Call.class)).hasSize(1);
  }

  @Test
  void groupsOperatorsByPrecedence() {
    String code = "package p\nvar x = a | b*c == d && !e";
    Binary whole = find(parse(code).root(), Binary.class).getFirst();

    assertThat(whole.operator()).isEqualTo(BinaryOperator.AND);
    assertThat(text(code, whole.left())).isEqualTo("a | b*c == d");
  }

  @Test
  void sharesTheTypeOfParameters() {
    FunctionDefinition function =
        find(
                parse("package p\nfunc f(a, b [3]int, c ...string) {}").root(),
                FunctionDefinition.class)
            .getFirst();

    assertThat(FormalParameter.of(function))
        .extracting(parameter -> parameter.name().name())
        .containsExactly("a", "b", "c");
    assertThat(FormalParameter.of(function)).allMatch(p -> p.annotation().isPresent());
  }

  @Test
  void givesNamedResultsWithAReturnWithoutValues() {
    String code = "package p\nfunc f() (n int, err error) { return }";

    assertThat(find(parse(code).root(), Return.class).getFirst().value())
        .hasValueSatisfying(value ->
            assertThat(find(value, Name.class)).extracting(Name::name).containsExactly("n", "err"));
  }

  @Test
  void keepsReceiversApartFromParameters() {
    FunctionDefinition method =
        find(
                parse("package p\nfunc (s *Store) Get(key string) {}").root(),
                FunctionDefinition.class)
            .getFirst();

    assertThat(method.receiver()).contains("s");
    assertThat(method.receiverType()).isPresent();
    assertThat(FormalParameter.of(method)).hasSize(1);
  }

  @Test
  void readsStructsAndTheirFields() {
    ClassDefinition type =
        find(
                parse("package p\ntype T struct { A, B int `x:\"y\"`\n*Base }").root(),
                ClassDefinition.class)
            .getFirst();

    assertThat(type.body().statements()).hasSize(3);
    assertThat(find(type, Assignment.class)).allMatch(field -> field.decorators().size() == 1);
  }

  @Test
  void bindsTheVariableOfATypeSwitchInEachCase() {
    SourceTree tree = ofBody("switch v := x.(type) { case int, *T: use(v) }");

    assertThat(find(tree.root(), TypeCase.class))
        .hasSize(2)
        .allMatch(test -> test.name().orElseThrow().name().equals("v"));
  }

  @Test
  void knowsWhichCasesFallThrough() {
    SourceTree tree = ofBody("switch x { case 1: fallthrough\ncase 2: }");

    assertThat(find(tree.root(), Case.class))
        .extracting(Case::fallsThrough)
        .containsExactly(true, false);
  }

  @Test
  void sendsAndReceives() {
    SourceTree tree = ofBody("c <- 1\nx := <-c");

    assertThat(find(tree.root(), Assignment.class).getFirst().operator())
        .contains(BinaryOperator.SEND);
    assertThat(find(tree.root(), Unary.class).getFirst().operator())
        .isEqualTo(UnaryOperator.RECEIVE);
  }

  @Test
  void takesConversionsForCallsAndInstantiationsForIndices() {
    SourceTree tree = ofBody("x := []byte(y)\nz := f[int](y)");

    assertThat(find(tree.root(), Call.class)).hasSize(2);
    assertThat(find(tree.root(), Index.class)).hasSize(1);
  }

  @Test
  void resolvesEscapes() {
    SourceTree tree = ofBody("x := \"a\\tb\\x41\\u00e9\\101\"\ny := `a\\t`");

    assertThat(find(tree.root(), StringLiteral.class))
        .extracting(StringLiteral::value)
        .containsExactly("a\tbAéA", "a\\t");
  }

  @Test
  void losesNoMoreThanTheBrokenStatement() {
    String code =
        """
        package p

        func f() {
        	before()
        	x := := 1
        	switch x {
        	case 1:
        		inside(
        	case 2:
        		other()
        	}
        	after()
        }

        func g() { rest() }
        """;
    SourceTree tree = parse(code);

    assertThat(tree.errors()).hasSize(2);
    assertThat(find(tree.root(), Call.class))
        .extracting(call -> text(code, call.callee()))
        .contains("before", "other", "after", "rest");
    assertThat(find(tree.root(), FunctionDefinition.class)).hasSize(2);
  }

  @Test
  void reportsWhereItIsWrong() {
    assertThat(ofBody("x := )").errors().getFirst().reason()).startsWith("line 3:6 unexpected");
  }

  @Test
  void boundsTheDepth() {
    assertThat(ofBody("x := " + "(".repeat(5_000) + "1" + ")".repeat(5_000)).errors()).isNotEmpty();
    assertThat(ofBody("x := " + "-".repeat(20_000) + "1").errors()).isNotEmpty();
    assertThat(ofBody("x := a" + ".b(1, 2)".repeat(20_000)).errors()).isNotEmpty();
  }

  @Test
  void keepsALongConcatenationFlat() {
    assertThat(ofBody("x := \"a\"" + " + \"b\"".repeat(5_000)).errors()).isEmpty();
  }

  @Test
  void neverFailsAndKeepsSpansInside() {
    Random random = new Random(20261130);
    for (int round = 0; round < 400; round++) {
      StringBuilder code = new StringBuilder(PROGRAM);
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        int from = random.nextInt(code.length());
        int to = Math.min(code.length(), from + random.nextInt(12));
        if (random.nextBoolean()) {
          code.delete(from, to);
        } else {
          code.insert(random.nextInt(code.length()), code.substring(from, to));
        }
      }
      String text = code.toString();
      SourceTree tree = parse(text);
      checkSpans(tree.root(), text);
    }
  }

  private static void checkSpans(Node node, String text) {
    assertThat(node.span().end()).as(text).isLessThanOrEqualTo(text.length());
    for (Node child : node.children()) {
      assertThat(node.span().contains(child.span()))
          .as("%s %s in %s of %s", child.kind(), child.span(), node, text)
          .isTrue();
      checkSpans(child, text);
    }
  }
}
