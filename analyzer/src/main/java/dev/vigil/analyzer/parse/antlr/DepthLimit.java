package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps trees so flat that recursive walks over them do not overflow the stack. */
public final class DepthLimit {
  /** The deepest tree that is taken, in nodes from root to leaf. */
  public static final int MAXIMUM = 1_000;

  private DepthLimit() {}

  /** Whether a node or a list of nodes is too deep; does not recurse itself. */
  public static boolean exceeds(Object result) {
    Deque<Level> open = new ArrayDeque<>();
    List<?> roots = result instanceof List<?> list ? list : List.of(result);
    for (Object root : roots) {
      if (root instanceof Node node) {
        open.push(new Level(node, 1));
      }
    }
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth() > MAXIMUM) {
        return true;
      }
      for (Node child : level.node().children()) {
        open.push(new Level(child, level.depth() + 1));
      }
    }
    return false;
  }

  private record Level(Node node, int depth) {}
}
