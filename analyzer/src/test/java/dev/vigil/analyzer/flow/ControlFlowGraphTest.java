package dev.vigil.analyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ControlFlowGraphTest {
  private static final String SAMPLE =
      """
      class A(B):
          def f(self, x):
              for i in x:
                  if i and (not self.a or g(i)):
                      continue
                  elif i > 2:
                      break
              else:
                  return 1
              try:
                  with open(x) as f, g() as h:
                      y = f.read()
              except (A, B) as e:
                  raise
              except:
                  y = 2
              else:
                  y = 3
              finally:
                  z = 4
              while True:
                  match y:
                      case [a, *b] if a:
                          return a
                      case _:
                          assert y, "no"
              dead()
      k = lambda q: q + 1
      """;

  /** The names that may have been assigned on some way. */
  private static final FlowAnalysis<Set<String>> ASSIGNED =
      new FlowAnalysis<>() {
        @Override
        public Set<String> entry() {
          return Set.of();
        }

        @Override
        public Set<String> join(Set<String> one, Set<String> other) {
          Set<String> both = new TreeSet<>(one);
          both.addAll(other);
          return both;
        }

        @Override
        public Set<String> transfer(FlowNode node, Set<String> before) {
          return node.code().orElse(null) instanceof Assignment assignment
                  && assignment.targets().get(0) instanceof Name name
              ? join(before, Set.of(name.name()))
              : before;
        }
      };

  private static Module parse(String source) {
    return Languages.BUILT_IN.frontEnd("python").orElseThrow().parse(SourceText.of(source)).root();
  }

  private static ControlFlowGraph graph(String source) {
    return ControlFlowGraph.of(parse(source)).get(0);
  }

  private static Set<String> assignedAt(FlowNode node, ControlFlowGraph graph) {
    return WorklistSolver.solve(graph, ASSIGNED, new WorkBudget(10_000))
        .before(node)
        .orElse(Set.of("unreached"));
  }

  private static Set<String> assignedAtExit(String source) {
    ControlFlowGraph graph = graph(source);
    return assignedAt(graph.exit(), graph);
  }

  @Test
  void takesBothWaysOfABranchAndNoneOfADeadOne() {
    assertThat(assignedAtExit("if a:\n  x = 1\nelse:\n  y = 1\n")).containsExactly("x", "y");
    assertThat(assignedAtExit("if False:\n  x = 1\nelse:\n  y = 1\n")).containsExactly("y");
  }

  @Test
  void skipsTheElseOfALoopThatIsLeftByBreak() {
    String loop = "for i in a:\n  x = 1\n  break\nelse:\n  y = 1\n  raise E\nz = 1\n";

    assertThat(assignedAtExit(loop)).containsExactly("x", "z");
  }

  @Test
  void endsALoopWithoutBreakNever() {
    assertThat(assignedAtExit("while True:\n  x = 1\n")).containsExactly("unreached");
  }

  @Test
  void runsTheFinalizerOnEveryWayOut() {
    String source = "try:\n  x = 1\n  raise E\nfinally:\n  y = 1\nz = 1\n";
    ControlFlowGraph graph = graph(source);

    assertThat(assignedAt(graph.exceptionExit(), graph)).contains("x", "y");
  }

  @Test
  void reachesHandlersFromEveryStatementOfTheBody() {
    ControlFlowGraph graph = graph("try:\n  f()\n  x = h()\nexcept E:\n  g()\nelse:\n  y = 1\n");
    FlowNode handler = only(graph, FlowNode.Kind.CATCH);

    assertThat(assignedAt(handler, graph)).containsExactly("x");
  }

  @Test
  void reachesNoHandlerFromWhatCannotRaise() {
    ControlFlowGraph graph = graph("try:\n  x = not (a and [1, b])\n  y = x\nexcept E:\n  g()\n");

    assertThat(graph.isReachable(only(graph, FlowNode.Kind.CATCH))).isFalse();
  }

  @Test
  void repeatsAFinalizerForEachWayOut() {
    String source =
        "while a:\n  try:\n    x = f()\n    break\n  finally:\n    y = 1\nelse:\n  z = 1\n";
    ControlFlowGraph graph = graph(source);

    assertThat(graph.nodes())
        .filteredOn(graph::isRepeated)
        .filteredOn(node -> node.code().isPresent())
        .hasSize(3);
    assertThat(assignedAtExit(source)).containsExactly("x", "y", "z");
  }

  @Test
  void repeatsNoFinalizerInsideOfAnother() {
    String inner = "try:\n    x = f()\n  finally:\n    y = 1\n";
    ControlFlowGraph graph = graph("try:\n  g()\nfinally:\n  " + inner);

    assertThat(graph.nodes())
        .filteredOn(node -> node.kind() == FlowNode.Kind.STATEMENT)
        .hasSize(1 + 2 * 2);
  }

  @Test
  void raisesInTheElseOfATryPassItsHandlers() {
    String source = "try:\n  pass\nexcept:\n  y = 1\nelse:\n  x = 1\n  raise E\n";

    assertThat(assignedAtExit(source)).containsExactly("unreached");
  }

  @Test
  void partsShortCircuitsOfConditions() {
    ControlFlowGraph graph = graph("if a and not (b or c):\n  x = 1\n");

    assertThat(graph.nodes()).filteredOn(n -> n.kind() == FlowNode.Kind.CONDITION).hasSize(3);
  }

  @Test
  void triesCasesUntilOneAlwaysMatches() {
    assertThat(assignedAtExit("match a:\n  case 1:\n    x = 1\n  case _:\n    raise E\n"))
        .containsExactly("x");
  }

  @Test
  void knowsWhatIsDead() {
    ControlFlowGraph function =
        ControlFlowGraph.of(parse("def f():\n  return 1\n  x = 2\n")).get(1);
    FlowNode dead =
        function.nodes().stream()
            .filter(node -> node.code().orElse(null) instanceof Assignment)
            .findFirst()
            .orElseThrow();

    assertThat(function.isReachable(dead)).isFalse();
    assertThat(function.isReachable(function.exit())).isTrue();
  }

  @Test
  void givesFunctionsAndLambdasGraphsOfTheirOwn() {
    assertThat(ControlFlowGraph.of(parse(SAMPLE)))
        .extracting(graph -> graph.owner().kind())
        .containsExactly(NodeKind.MODULE, NodeKind.FUNCTION_DEFINITION, NodeKind.LAMBDA);
  }

  @Test
  void stopsWhenTheBudgetIsUsedUp() {
    ControlFlowGraph graph = graph("while a:\n  x = 1\n");

    assertThatThrownBy(() -> WorklistSolver.solve(graph, ASSIGNED, new WorkBudget(3)))
        .isInstanceOf(WorkBudget.Exhausted.class);
  }

  /**
   * Whatever is cut out of a file, every simple statement is a node of one graph: of a finalizer,
   * several.
   */
  @Property(tries = 300)
  void hasEverySimpleStatement(
      @ForAll @IntRange(min = 0, max = 600) int from,
      @ForAll @IntRange(min = 0, max = 60) int length) {
    int start = Math.min(from, SAMPLE.length());
    int end = Math.min(start + length, SAMPLE.length());
    Module module = parse(SAMPLE.substring(0, start) + SAMPLE.substring(end));
    List<Node> expected = new ArrayList<>();
    collectSimple(module, expected);

    List<Node> found = new ArrayList<>();
    Set<Node> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ControlFlowGraph graph : ControlFlowGraph.of(module)) {
      assertThat(assignedAt(graph.entry(), graph)).isEmpty();
      graph.nodes().stream()
          .filter(node -> node.kind() == FlowNode.Kind.STATEMENT)
          .filter(node -> !graph.isRepeated(node) || repeated.add(node.code().orElseThrow()))
          .forEach(node -> found.add(node.code().orElseThrow()));
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static FlowNode only(ControlFlowGraph graph, FlowNode.Kind kind) {
    List<FlowNode> nodes = graph.nodes().stream().filter(node -> node.kind() == kind).toList();
    assertThat(nodes).hasSize(1);
    return nodes.get(0);
  }

  private static void collectSimple(Node node, List<Node> simple) {
    boolean compound =
        switch (node.kind()) {
          case BLOCK, IF, WHILE, FOR_EACH, TRY, WITH, MATCH -> true;
          default -> false;
        };
    if (node instanceof Statement && !compound) {
      simple.add(node);
    }
    node.children().forEach(child -> collectSimple(child, simple));
  }
}
