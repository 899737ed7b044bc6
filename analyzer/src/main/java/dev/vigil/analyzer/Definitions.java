package dev.vigil.analyzer;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions and classes of a file by their places. */
final class Definitions {
  /**
   * A function or class.
   *
   * @param name qualified
   * @param outer the innermost definition around it
   */
  private record Definition(Span span, String name, @Nullable Definition outer) {}

  private final Optional<PatternMatcher> code;
  private List<Definition> sorted = List.of();

  /** Where those start; made when it is asked for. */
  private @Nullable SortedPlaces places;

  Definitions(Optional<PatternMatcher> code) {
    this.code = code;
  }

  /** The qualified name of the innermost definition around a region; empty at top level. */
  String around(Span span) {
    SortedPlaces known = places;
    if (known == null) {
      sorted = code.map(Definitions::collect).orElse(List.of());
      known = SortedPlaces.ofRegions(sorted.stream().map(Definition::span).toList());
      places = known;
    }
    int last = known.lastUntil(span.start());
    // All definitions around the start are around the last one that starts there or before.
    Definition candidate = last < 0 ? null : sorted.get(last);
    while (candidate != null && !candidate.span().contains(span)) {
      candidate = candidate.outer();
    }
    return candidate == null ? "" : candidate.name();
  }

  /** Outer before inner, else in the order of the source. */
  private static List<Definition> collect(PatternMatcher code) {
    List<Node> nodes = new ArrayList<>(code.nodes(NodeKind.FUNCTION_DEFINITION));
    nodes.addAll(code.nodes(NodeKind.CLASS_DEFINITION));
    nodes.sort(
        Comparator.<Node>comparingInt(node -> node.span().start())
            .thenComparingInt(node -> -node.span().end()));
    List<Definition> definitions = new ArrayList<>(nodes.size());
    Deque<Definition> around = new ArrayDeque<>();
    for (Node node : nodes) {
      while (!around.isEmpty() && !around.peek().span().contains(node.span())) {
        around.pop();
      }
      Definition outer = around.peek();
      String name = outer == null ? name(node) : outer.name() + "." + name(node);
      Definition definition = new Definition(node.span(), name, outer);
      definitions.add(definition);
      around.push(definition);
    }
    return definitions;
  }

  private static String name(Node definition) {
    return switch (definition) {
      case FunctionDefinition function -> function.name().name();
      case ClassDefinition type -> type.name().name();
      default -> throw new IllegalArgumentException("not a definition: " + definition.kind());
    };
  }
}
