package dev.vigil.analyzer.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallGraphTest {
  private static final String CODE =
      """
      def even(n):
          return n == 0 or odd(n - 1)

      def odd(n):
          return n != 0 and even(n - 1)

      def again(n):
          return again(n)

      def middle(n):
          return even(n)

      def top(n):
          return middle(n)

      def alone(n):
          return n

      top(alone(1))
      """;

  private final FileOutline outline = new FileOutline(parse(CODE));
  private final List<Node> owners = outline.owners();
  private final CallGraph graph = new CallGraph(new FileFunctions(outline), owners);

  private static SourceTree parse(String code) {
    return Languages.BUILT_IN.frontEnd("python").orElseThrow().parse(SourceText.of(code));
  }

  private static String name(Node owner) {
    return owner instanceof FunctionDefinition function ? function.name().name() : "module";
  }

  private static Set<String> names(Set<Node> owners) {
    return owners.stream().map(CallGraphTest::name).collect(Collectors.toSet());
  }

  private Node function(String name) {
    return owners.stream().filter(owner -> name(owner).equals(name)).findFirst().orElseThrow();
  }

  @Test
  void putsCalleesBeforeTheirCallers() {
    List<String> order =
        graph.components().stream()
            .flatMap(component -> component.owners().stream())
            .map(CallGraphTest::name)
            .toList();

    assertThat(order)
        .containsExactlyInAnyOrder("module", "even", "odd", "again", "middle", "top", "alone");
    assertThat(order).containsSubsequence("middle", "top", "module");
    assertThat(order.indexOf("middle"))
        .isGreaterThan(Math.max(order.indexOf("even"), order.indexOf("odd")));
    assertThat(order.indexOf("alone")).isLessThan(order.indexOf("module"));
  }

  @Test
  void knowsCircles() {
    assertThat(graph.components())
        .filteredOn(CallGraph.Component::cyclic)
        .extracting(component -> component.owners().stream().map(CallGraphTest::name).toList())
        .containsExactlyInAnyOrder(List.of("even", "odd"), List.of("again"));
  }

  @Test
  void knowsWhatReachesWhat() {
    Node even = function("even");
    assertThat(names(graph.reaching(even::equals)))
        .containsExactlyInAnyOrder("even", "odd", "middle", "top", "module");
    assertThat(names(graph.calledFrom(List.of(function("middle")))))
        .containsExactlyInAnyOrder("even", "odd");
    assertThat(names(graph.calledFrom(List.of(function("again"))))).containsExactly("again");
    assertThat(graph.calledFrom(List.of(function("alone")))).isEmpty();
  }

  @Test
  void bearsChainsOfAnyLength() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "def f%d(x):\n    return f%d(x)\n".formatted(i, i + 1))
            .collect(Collectors.joining());
    SourceTree longest = parse(chain + "def f20000(x):\n    return x\n");
    FileOutline outline = new FileOutline(longest);
    List<Node> all = outline.owners();

    CallGraph calls = new CallGraph(new FileFunctions(outline), all);

    assertThat(name(calls.components().get(0).owners().get(0))).isIn("module", "f20000");
    assertThat(calls.calledFrom(List.of(all.get(1)))).hasSize(20_000);
  }
}
