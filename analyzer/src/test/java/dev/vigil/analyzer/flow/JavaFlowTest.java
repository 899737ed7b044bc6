package dev.vigil.analyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class JavaFlowTest {
  /** The names of the functions that may be called behind the call of another. */
  private static Set<String> behind(String body, String from) {
    var tree =
        Languages.BUILT_IN
            .frontEnd("java")
            .orElseThrow()
            .parse(SourceText.of("class A { void m() { " + body + " } }"));
    assertThat(tree.errors()).isEmpty();
    ControlFlowGraph graph = ControlFlowGraph.of(tree.root()).get(1);
    Set<FlowNode> seen = new HashSet<>();
    graph.nodes().stream()
        .filter(node -> called(node).equals(from))
        .forEach(node -> graph.successors(node).forEach(next -> collect(graph, next, seen)));
    Set<String> names = new TreeSet<>();
    seen.forEach(node -> names.add(called(node)));
    names.remove("");
    return names;
  }

  private static void collect(ControlFlowGraph graph, FlowNode node, Set<FlowNode> seen) {
    if (seen.add(node)) {
      graph.successors(node).forEach(next -> collect(graph, next, seen));
    }
  }

  private static String called(FlowNode node) {
    Node code = node.code().orElse(null);
    Node expression = code instanceof ExpressionStatement line ? line.expression() : code;
    return expression instanceof Call call && call.callee() instanceof Name name ? name.name() : "";
  }

  @Test
  void fallsThroughCasesUpToABreak() {
    String code = "switch (x) { case 1: a(); case 2: b(); break; default: c(); } d();";

    assertThat(behind(code, "a")).containsExactly("b", "d");
    assertThat(behind(code, "c")).containsExactly("d");
  }

  @Test
  void takesADefaultInFrontOfOtherCases() {
    String code = "switch (x) { default -> a(); case 1 -> b(); } c();";

    assertThat(behind(code, "a")).containsExactly("c");
  }

  @Test
  void leavesTheLoopThatALabelNames() {
    String code = "o: while (p()) { while (q()) { if (r()) { a(); break o; } b(); } c(); } d();";

    assertThat(behind(code, "a")).containsExactly("d");
    assertThat(behind(code, "b")).contains("a", "c", "d");
  }

  @Test
  void continuesTheLoopThatALabelNamesThroughAFinalizer() {
    String code =
        "o: for (int i = 0; i < 1; u()) { while (q()) { try { a(); continue o; } finally { f(); } }"
            + " c(); } d();";

    assertThat(behind(code, "a")).contains("f", "u", "d");
  }

  @Test
  void runsTheBodyOfADoLoopBeforeItsCondition() {
    assertThat(behind("a(); do { b(); } while (c()); d();", "a")).containsExactly("b", "c", "d");
  }
}
