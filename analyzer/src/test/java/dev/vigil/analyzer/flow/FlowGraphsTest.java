package dev.vigil.analyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To which function a region belongs. */
final class FlowGraphsTest {
  private static final String CODE =
      """
      a = 1
      class C:
          def first(self):
              b = 2
              def inner():
                  c = 3
              d = 4
          def second(self):
              e = 5
      f = 6
      """;

  private final Module module =
      Languages.BUILT_IN.frontEnd("python").orElseThrow().parse(SourceText.of(CODE)).root();
  private final FlowGraphs graphs = new FlowGraphs(owners(module), new GraphCache(call -> false));

  private static List<Node> owners(Module module) {
    List<Node> owners = new ArrayList<>(List.of(module));
    collect(module, owners);
    return owners;
  }

  private static void collect(Node node, List<Node> functions) {
    for (Node child : node.children()) {
      if (child instanceof FunctionDefinition) {
        functions.add(child);
      }
      collect(child, functions);
    }
  }

  /** The names of those that a region belongs to that begins and ends with some text. */
  private List<String> ownersIn(String first, String last) {
    Span region = new Span(CODE.indexOf(first), CODE.indexOf(last) + last.length());
    return graphs.ownersIn(region).stream()
        .map(owner -> owner instanceof FunctionDefinition f ? f.name().name() : "module")
        .toList();
  }

  @Test
  void isOfTheInnermostAround() {
    assertThat(ownersIn("a = 1", "a = 1")).containsExactly("module");
    assertThat(ownersIn("b = 2", "b = 2")).containsExactly("first");
    assertThat(ownersIn("c = 3", "c = 3")).containsExactly("inner");
    assertThat(ownersIn("d = 4", "d = 4")).containsExactly("first");
    assertThat(ownersIn("f = 6", "f = 6")).containsExactly("module");
  }

  @Test
  void isOfAllInside() {
    assertThat(ownersIn("class", "e = 5"))
        .containsExactlyInAnyOrder("module", "first", "inner", "second");
    assertThat(ownersIn("def first", "e = 5"))
        .containsExactlyInAnyOrder("module", "first", "inner", "second");
    assertThat(ownersIn("b = 2", "d = 4")).containsExactlyInAnyOrder("first", "inner");
  }

  @Test
  void isOfTheFunctionThatItIs() {
    assertThat(ownersIn("def first", "d = 4")).containsExactlyInAnyOrder("first", "inner");
    assertThat(ownersIn("def inner", "c = 3")).containsExactly("inner");
  }
}
